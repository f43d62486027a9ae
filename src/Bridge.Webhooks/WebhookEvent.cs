namespace Bridge.Webhooks;

/// <summary>What a provider's envelope tells about an event, whatever its kind.</summary>
public sealed record WebhookEvent
{
    /// <summary>The provider's id of the event, the same on every retry; null where it sends none.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// True where the signature covers <see cref="Id" />. Only then does it identify the message; else the body's hash does, because
    /// whoever captured a body could renew the id.
    /// </summary>
    public bool IsIdSigned { get; init; }

    /// <summary>
    /// Tells a repeat instead of the body's hash, where the same signed content can be written in other bytes; null elsewhere. Used where
    /// the id is not signed.
    /// </summary>
    internal string? ContentHash { get; init; }

    /// <summary>The provider's own name of the kind of event; null where it cannot be read.</summary>
    public string? Type { get; init; }

    /// <summary>The version of the provider's API that shaped the payload; null where it tells none.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>When the event happened, by the provider's clock; null where it does not say.</summary>
    public DateTimeOffset? OccurredAt { get; init; }
}
