using Bridge.Webhooks.Bodies;

namespace Bridge.Webhooks;

/// <summary>A webhook as it was read, before anything in it is believed.</summary>
public sealed class WebhookRequest
{
    private ReadOnlyMemory<byte>? _json;

    /// <summary>The method, for example <c>POST</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The query as it was sent, <c>?</c> included; empty where there is none.</summary>
    public string Query { get; init; } = string.Empty;

    /// <summary>The headers.</summary>
    public required IWebhookHeaders Headers { get; init; }

    /// <summary>The body byte for byte: what providers sign.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When the last byte was read, by the receiver's clock. The age of a signature is measured from here.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The same request with other headers.</summary>
    public WebhookRequest With(IWebhookHeaders headers) => new() { Method = Method, Query = Query, Headers = headers, Body = Body, ReceivedAt = ReceivedAt };

    /// <summary>The body as JSON whatever its media type; empty where it is not what its Content-Type says.</summary>
    internal ReadOnlyMemory<byte> Json => _json ??= BodyAsJson.Of(this);
}
