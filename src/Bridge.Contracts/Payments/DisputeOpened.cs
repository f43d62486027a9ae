namespace Bridge.Contracts.Payments;

/// <summary>A payer disputes a payment at the bank.</summary>
public sealed record DisputeOpened : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the dispute; that of the charge where disputes have none (Stripe's API before 2014-12-08).</summary>
    public required string DisputeId { get; init; }

    /// <summary>The provider's id of the payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>The order that was paid for; null where the provider was not told of one.</summary>
    public string? OrderId { get; init; }

    /// <summary>What is disputed.</summary>
    public required Money Amount { get; init; }

    /// <summary>The provider's word for its state, for example <c>needs_response</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The provider's code for the reason, for example <c>fraudulent</c>; null where it tells none.</summary>
    public string? Reason { get; init; }

    /// <summary>Until when evidence is taken; null where there is no such time.</summary>
    public DateTimeOffset? AnswerBy { get; init; }
}
