namespace Bridge.Contracts;

/// <summary>A verified webhook that has no typed message, or could not be read or routed as one, with its payload.</summary>
/// <remarks>Messages that no team consumes lie in the queue <c>unhandled</c>.</remarks>
public sealed record WebhookReceived : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>Media type of the body as the provider sent it, of such a CloudEvent that of the JSON; null where it sent none.</summary>
    public string? ContentType { get; init; }

    /// <summary>The raw body, byte for byte; of a batch the bytes of one item, of a CloudEvent whose attributes are headers the event in JSON.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Why it travels in this form: one of <see cref="WebhookReceivedReason" />.</summary>
    public required string Reason { get; init; }
}
