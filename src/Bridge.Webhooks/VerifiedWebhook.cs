using System.Security.Cryptography;
using Bridge.Contracts;

namespace Bridge.Webhooks;

/// <summary>A webhook whose signature was found right. Only <see cref="WebhookSource" /> makes one.</summary>
public sealed class VerifiedWebhook
{
    private const int LongestHeader = 255;

    internal VerifiedWebhook(WebhookSource source, WebhookRequest request)
        : this(source, request, Convert.ToHexStringLower(SHA256.HashData(request.Body.Span)))
    {
    }

    private VerifiedWebhook(WebhookSource source, WebhookRequest request, string bodyHash)
    {
        Source = source;
        Request = request;
        BodyHash = bodyHash;
    }

    /// <summary>The source that it was sent to.</summary>
    public WebhookSource Source { get; }

    /// <summary>The request.</summary>
    public WebhookRequest Request { get; }

    /// <summary>SHA-256 of the body, 64 hexadecimal digits in lower case.</summary>
    public string BodyHash { get; }

    /// <summary>
    /// The body as JSON, without a UTF-8 byte order mark: of a form or an XML document its fields as an object; empty where the body is not
    /// what its Content-Type says.
    /// </summary>
    public ReadOnlyMemory<byte> Json => Request.Json;

    /// <summary>
    /// A header, for providers that tell the kind of event there. No signature covers it: a hint, not a fact.
    /// </summary>
    /// <returns>Null unless there is exactly one line of 1 to 255 printable ASCII characters.</returns>
    public string? UnsignedHeader(string name)
        => Request.Headers[name] is [{ Length: > 0 and <= LongestHeader } line] && !line.AsSpan().ContainsAnyExceptInRange(' ', '~') ? line : null;

    /// <summary>The same webhook, in other bytes: what its headers told beside the body stands in it. The hash stays that of the bytes that were sent.</summary>
    internal VerifiedWebhook Written(ReadOnlyMemory<byte> body, string contentType) => new(
        Source,
        new() { Method = Request.Method, Query = Request.Query, Headers = new WebhookHeaders { { "Content-Type", contentType } }, Body = body, ReceivedAt = Request.ReceivedAt },
        BodyHash);

    /// <summary>Starts a translation: whatever the provider's envelope tells about the event.</summary>
    public IdentifiedWebhook Identify(WebhookEvent webhookEvent) => new(this, webhookEvent);

    /// <summary>A translation of what cannot be read: the bytes as they are.</summary>
    public Translation Unreadable(string? eventType = null, string? eventId = null)
        => Identify(new WebhookEvent { Id = eventId, Type = eventType }).Keep(WebhookReceivedReason.Unreadable);
}
