namespace Bridge.Contracts;

/// <summary>Where a message came from: the webhook, without its payload.</summary>
public sealed record WebhookMetadata
{
    /// <summary>The name of the source in the configuration, the last segment of the URL that was posted to.</summary>
    public required string Source { get; init; }

    /// <summary>The provider's name in lower case, for example <c>stripe</c>.</summary>
    public required string Provider { get; init; }

    /// <summary>The provider's id of the event; null where it sends none. Not always covered by the signature.</summary>
    public string? EventId { get; init; }

    /// <summary>The provider's own name of the kind of event, for example <c>payment_intent.succeeded</c>; <c>unknown</c> where it cannot be read.</summary>
    public required string EventType { get; init; }

    /// <summary>The version of the provider's API that shaped the payload; null where it tells none.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>When the event happened, by the provider's clock; null where it does not say.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>When the receiver had read the last byte, by its own clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>SHA-256 of the raw body, 64 hexadecimal digits in lower case.</summary>
    public required string BodyHash { get; init; }
}
