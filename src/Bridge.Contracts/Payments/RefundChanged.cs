namespace Bridge.Contracts.Payments;

/// <summary>A refund was made at a provider, or its state changed. Money that went back is told by <see cref="PaymentRefunded" />: count it there.</summary>
public sealed record RefundChanged : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the refund.</summary>
    public required string RefundId { get; init; }

    /// <summary>The provider's id of the payment; null where it names none.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The order that was paid for; null where the provider was not told of one.</summary>
    public string? OrderId { get; init; }

    /// <summary>What is to go back with this refund.</summary>
    public required Money Amount { get; init; }

    /// <summary>The provider's word for its state, for example <c>pending</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The provider's code for the reason, for example <c>requested_by_customer</c>; null where it tells none.</summary>
    public string? Reason { get; init; }
}
