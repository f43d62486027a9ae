using System.Globalization;
using System.Text.Json;
using Bridge.Webhooks;
using Bridge.Webhooks.Handshakes;
using Microsoft.AspNetCore.Http;

namespace Bridge.Receiver;

/// <summary>What a provider gets to see: the table of status codes, and nothing that would help a forger.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">Why, for log and metrics only.</param>
internal sealed record Answer(int Status, string Reason)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private const string UnauthorizedBody = "unauthorized";

    /// <summary>Kept, or nothing to keep. Always 200: some providers send again on any other 2xx.</summary>
    internal static readonly Answer Ok = new(StatusCodes.Status200OK, "ok");

    internal static readonly Answer UnknownSource = new(StatusCodes.Status404NotFound, "unknown-source");

    internal static readonly Answer MethodNotAllowed = new(StatusCodes.Status405MethodNotAllowed, "method");

    internal static readonly Answer PlainHttp = new(StatusCodes.Status403Forbidden, "plain-http");

    internal static readonly Answer AddressNotAllowed = new(StatusCodes.Status403Forbidden, "address");

    internal static readonly Answer BodyTooSlow = new(StatusCodes.Status408RequestTimeout, "body-too-slow");

    /// <summary>The body's length was told twice: whoever passed it on may have believed the other.</summary>
    internal static readonly Answer TwoLengths = new(StatusCodes.Status400BadRequest, "two-lengths");

    /// <summary>A body in chunks and in another coding too, or where there are no chunks: whoever passed it on may have seen another end.</summary>
    internal static readonly Answer WrongTransferEncoding = new(StatusCodes.Status400BadRequest, "transfer-encoding");

    /// <summary>The provider hung up before its body was complete: nobody reads this.</summary>
    internal static readonly Answer Aborted = new(StatusCodes.Status400BadRequest, "aborted");

    internal static readonly Answer TooLarge = new(StatusCodes.Status413PayloadTooLarge, "too-large");

    internal static readonly Answer WrongType = new(StatusCodes.Status415UnsupportedMediaType, "content-type");

    internal static readonly Answer WrongEncoding = new(StatusCodes.Status415UnsupportedMediaType, "content-encoding");

    /// <summary>Nothing durable took it: the provider shall come again.</summary>
    internal static readonly Answer Unavailable = new(StatusCodes.Status503ServiceUnavailable, "unavailable") { RetryAfter = Pause };

    /// <summary>As many requests as may be are under way: this one was not read.</summary>
    internal static readonly Answer Busy = Unavailable with { Reason = "busy" };

    /// <summary>Whether the signature is right could not be found out, which is no fault of the sender.</summary>
    internal static readonly Answer Undecided = Unavailable with { Reason = "undecided" };

    /// <summary>The provider did not take our confirmation of a subscription: it shall ask again.</summary>
    internal static readonly Answer Unconfirmed = Unavailable with { Reason = "unconfirmed" };

    /// <summary>The body, as <c>text/plain</c>; null for none.</summary>
    internal string? Body { get; private init; }

    /// <summary>When to come again; null where that is of no use.</summary>
    internal TimeSpan? RetryAfter { get; private init; }

    /// <summary>Kept, in the words that the provider waits for.</summary>
    internal static Answer Kept(WebhookSource source) => source.AcceptedBody is { } body ? Ok with { Body = body } : Ok;

    /// <summary>Verified, and over the source's rate.</summary>
    internal static Answer TooManyWebhooks(TimeSpan pause) => new(StatusCodes.Status429TooManyRequests, "rate") { RetryAfter = pause };

    /// <summary>The address failed verification too often.</summary>
    internal static Answer TooManyFailures(TimeSpan pause) => new(StatusCodes.Status429TooManyRequests, "failures") { RetryAfter = pause };

    /// <summary>What a handshake is answered with; null where the request was none.</summary>
    internal HandshakeAnswer? Handshake { get; private init; }

    /// <summary>The same answer whatever was wrong.</summary>
    internal static Answer Unverified(WebhookSource source, Verdict verdict) =>
        verdict is Verdict.Undecided ? Undecided : Unauthorized(source, JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString()));

    internal static Answer ToHandshake(WebhookSource source, HandshakeAnswer answer) =>
        answer.IsRefused ? Unauthorized(source, "handshake") : new(answer.Status, "handshake") { Handshake = answer };

    private static Answer Unauthorized(WebhookSource source, string reason) =>
        new(StatusCodes.Status401Unauthorized, reason) { Body = source.RefusesWithoutBody ? null : UnauthorizedBody };

    internal async Task WriteAsync(HttpContext http)
    {
        var response = http.Response;
        response.StatusCode = Status;
        switch (Status)
        {
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = HttpMethods.Post;
                break;
            case StatusCodes.Status400BadRequest or StatusCodes.Status408RequestTimeout or StatusCodes.Status413PayloadTooLarge:
                // The rest of the body is not worth reading, and of two lengths nobody knows where it ends.
                response.Headers.Connection = "close";
                break;
            default:
                break;
        }

        if (RetryAfter is { } pause)
        {
            // Whole seconds (RFC 9110, 10.2.3), and never 0: that would ask to come again at once.
            response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (Handshake is not null)
        {
            await WriteAsync(http, Handshake);
        }
        else if (Body is not null)
        {
            await WriteAsync(http, "text/plain", Body);
        }
    }

    private static async Task WriteAsync(HttpContext http, HandshakeAnswer handshake)
    {
        // What is reflected must not be taken for a page, whatever it looks like.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        foreach (var (name, value) in handshake.Headers)
        {
            http.Response.Headers[name] = value;
        }

        if (handshake.ContentType is not null)
        {
            await WriteAsync(http, handshake.ContentType, handshake.Body);
        }
    }

    private static Task WriteAsync(HttpContext http, string contentType, string asciiBody)
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = asciiBody.Length;
        return http.Response.WriteAsync(asciiBody, http.RequestAborted);
    }
}
