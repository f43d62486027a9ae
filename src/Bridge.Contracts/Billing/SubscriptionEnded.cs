namespace Bridge.Contracts.Billing;

/// <summary>A subscription ended.</summary>
public sealed record SubscriptionEnded : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the subscription.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>The provider's id of the customer; null where it knows none.</summary>
    public string? CustomerId { get; init; }

    /// <summary>When it ended, by the provider's clock; null where it does not say.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
