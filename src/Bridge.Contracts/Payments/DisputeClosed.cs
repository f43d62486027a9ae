namespace Bridge.Contracts.Payments;

/// <summary>A dispute was decided.</summary>
public sealed record DisputeClosed : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the dispute; that of the charge where disputes have none (Stripe's API before 2014-12-08).</summary>
    public required string DisputeId { get; init; }

    /// <summary>The provider's id of the payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>The order that was paid for; null where the provider was not told of one.</summary>
    public string? OrderId { get; init; }

    /// <summary>What was disputed.</summary>
    public required Money Amount { get; init; }

    /// <summary>The provider's word for how it ended, for example <c>won</c> or <c>lost</c>.</summary>
    public required string Outcome { get; init; }
}
