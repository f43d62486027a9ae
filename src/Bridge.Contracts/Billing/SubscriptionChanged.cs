namespace Bridge.Contracts.Billing;

/// <summary>A subscription changed: what is subscribed to, its state, its period.</summary>
public sealed record SubscriptionChanged : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the subscription.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>The provider's id of the customer; null where it knows none.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The provider's word for its state: <c>trialing</c>, <c>active</c>, <c>past_due</c>, <c>paused</c>, <c>canceled</c>, and others.</summary>
    public required string Status { get; init; }

    /// <summary>What is subscribed to.</summary>
    public required IReadOnlyList<SubscriptionItem> Items { get; init; }

    /// <summary>When the current period ends; null where there is none.</summary>
    public DateTimeOffset? PeriodEndsAt { get; init; }

    /// <summary>When it is going to end; null where nobody asked it to.</summary>
    public DateTimeOffset? EndsAt { get; init; }
}
