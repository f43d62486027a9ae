namespace Bridge.Contracts.Payments;

/// <summary>A refund failed: its money did not reach the payer.</summary>
public sealed record RefundFailed : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the refund.</summary>
    public required string RefundId { get; init; }

    /// <summary>The provider's id of the payment; null where it names none.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The order that was paid for; null where the provider was not told of one.</summary>
    public string? OrderId { get; init; }

    /// <summary>What was to go back with this refund.</summary>
    public required Money Amount { get; init; }

    /// <summary>The provider's code for the reason, for example <c>expired_or_canceled_card</c>; null where it tells none.</summary>
    public string? FailureCode { get; init; }
}
