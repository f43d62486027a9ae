using System.Net;
using Bridge.Receiver.Access;
using Bridge.Receiver.Certificates;
using Bridge.Receiver.Publishing;
using Bridge.Receiver.Reading;
using Bridge.Receiver.Settings;
using Bridge.Webhooks;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Handshakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver;

/// <summary>Reads, verifies, translates and publishes a webhook, then answers.</summary>
internal sealed partial class WebhookEndpoint(
    Sources sources,
    Admission admission,
    AccessCheck access,
    FailureThrottle throttle,
    SourceRates rates,
    SecretUse secrets,
    SecretKeeper keeper,
    ICertificateSource certificates,
    SubscriptionClient subscriptions,
    Acknowledgement acknowledgement,
    ReceiverMetrics metrics,
    TimeProvider time,
    ILogger<WebhookEndpoint> logger)
{
    internal const string Route = $"/webhooks/{{{SourceInRoute}}}";

    private const string SourceInRoute = "source";

    internal async Task HandleAsync(HttpContext http)
    {
        var source = (string)http.Request.RouteValues[SourceInRoute]!;
        var started = time.GetTimestamp();
        using var place = admission.Enter();
        var answer = place.IsAcquired ? await AnswerWhileThereAsync(http, source) : Refuse(http, null, Answer.Busy);
        metrics.Answered(answer, time.GetElapsedTime(started));
        await answer.WriteAsync(http);
    }

    private async Task<Answer> AnswerWhileThereAsync(HttpContext http, string name)
    {
        try
        {
            return await AnswerAsync(http, name);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return Refuse(http, null, Answer.Aborted);
        }
    }

    /// <summary>Every step can end the story with an answer of its own; the order is the order of the checks.</summary>
    private async Task<Answer> AnswerAsync(HttpContext http, string name)
    {
        if (BodyReader.RefuseFraming(http.Request) is { } framing)
        {
            return Refuse(http, null, framing);
        }

        if (sources.Find(name) is not { } set)
        {
            return Refuse(http, null, Answer.UnknownSource);
        }

        var source = set.Webhook;
        if (!source.TakesMethod(http.Request.Method))
        {
            return Refuse(http, set, Answer.MethodNotAllowed);
        }

        if (access.Refuse(http, set) is { } forbidden)
        {
            return Refuse(http, set, forbidden);
        }

        if (source.AnswerHandshake(Request(http, body: default)) is { } handshake)
        {
            return Greet(http, set, handshake);
        }

        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return Refuse(http, set, Answer.MethodNotAllowed);
        }

        var body = await BodyReader.ReadAsync(http.Request, source, time);
        if (body.Refused is { } refused)
        {
            return Refuse(http, set, refused);
        }

        using var stop = new CancellationTokenSource(Limits.Stop, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, http.RequestAborted);
        try
        {
            return await AnswerReadAsync(http, set, body.Bytes, stop.Token, either.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Refuse(http, set, Answer.Undecided);
        }
    }

    /// <summary>What follows the last byte of the body.</summary>
    /// <param name="http">The request.</param>
    /// <param name="set">Its source.</param>
    /// <param name="body">Its body.</param>
    /// <param name="stop">When whatever still hangs is given up.</param>
    /// <param name="stopOrAborted">That, or the provider has hung up: nothing is kept yet that would have to be kept for it.</param>
    private async Task<Answer> AnswerReadAsync(HttpContext http, Source set, ReadOnlyMemory<byte> body, CancellationToken stop, CancellationToken stopOrAborted)
    {
        var source = set.Webhook;
        var request = Request(http, body);
        if (source.AnswerHandshake(request) is { } handshakeInBody)
        {
            return Greet(http, set, handshakeInBody);
        }

        var verification = await source.VerifyAsync(request, certificates, stopOrAborted);
        if (!verification.IsAccepted)
        {
            return Refuse(http, set, Answer.Unverified(source, verification.Verdict));
        }

        if (source.ConfirmationOf(verification.Webhook) is { } address)
        {
            return await subscriptions.ConfirmAsync(source, address, stopOrAborted) ? Answer.Ok : Refuse(http, set, Answer.Unconfirmed);
        }

        if (source.AnswerHandshake(verification) is { } signedHandshake)
        {
            return Greet(http, set, signedHandshake);
        }

        secrets.Used(set, verification.SecretIndex);
        if (rates.Refuse(set) is { } later)
        {
            return Refuse(http, set, later);
        }

        var translation = source.Translate(verification.Webhook);
        metrics.Received(source, translation, verification.SecretIndex);
        return await acknowledgement.KeepAsync(set, verification.Webhook, translation, stop) == Keeper.Nobody ? Answer.Unavailable : Answer.Kept(source);
    }

    private WebhookRequest Request(HttpContext http, ReadOnlyMemory<byte> body) => new()
    {
        Method = http.Request.Method,
        Query = http.Request.QueryString.Value ?? string.Empty,
        Headers = new RequestHeaders(http.Request.Headers),
        Body = body,
        ReceivedAt = time.GetUtcNow(),
    };

    private Answer Greet(HttpContext http, Source set, HandshakeAnswer handshake)
    {
        var source = set.Webhook;
        var answer = handshake.Secret is { } secret ? Keep(set, handshake, secret) : Answer.ToHandshake(source, handshake);
        if (answer.Handshake is null)
        {
            return Refuse(http, set, answer);
        }

        metrics.Greeted(source.Name, handshake.Name);
        Log.Greeted(logger, handshake.Name, source.Name, answer.Status);
        return answer;
    }

    private Answer Keep(Source set, HandshakeAnswer handshake, string secret)
    {
        try
        {
            return Answer.ToHandshake(set.Webhook, keeper.TryKeep(set, secret) ? handshake : handshake.Refuse());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.NotKept(logger, set.Name, exception.Message);
            return Answer.Unavailable;
        }
    }

    private Answer Refuse(HttpContext http, Source? set, Answer answer)
    {
        if (set is not null && answer.Status == StatusCodes.Status401Unauthorized)
        {
            throttle.Count(set, http.Connection.RemoteIpAddress);
        }

        metrics.Refused(set?.Name, answer.Reason);
        Log.Refused(logger, set?.Name, http.Connection.RemoteIpAddress, answer.Status, answer.Reason);
        return answer;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Webhook of {Source} from {Address} refused: {Status} {Reason}")]
        internal static partial void Refused(ILogger logger, string? source, IPAddress? address, int status, string reason);

        [LoggerMessage(2, LogLevel.Information, "Handshake {Handshake} of {Source} answered: {Status}")]
        internal static partial void Greeted(ILogger logger, string handshake, string source, int status);

        [LoggerMessage(3, LogLevel.Error, "The secret of {Source} cannot be written, so its handshake is not answered: {Reason}")]
        internal static partial void NotKept(ILogger logger, string source, string reason);
    }
}
