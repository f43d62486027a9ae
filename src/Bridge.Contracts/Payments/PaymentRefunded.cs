namespace Bridge.Contracts.Payments;

/// <summary>Money went back to the payer.</summary>
public sealed record PaymentRefunded : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the payment, or of the refund or the order where it names no payment.</summary>
    public required string PaymentId { get; init; }

    /// <summary>The order that was paid for; null where the provider was not told of one. Then it starts no workflow.</summary>
    public string? OrderId { get; init; }

    /// <summary>What went back: in all so far where the provider tells that (Stripe; WooCommerce where it is all), else with this refund.</summary>
    public required Money Amount { get; init; }

    /// <summary>True only where the provider says that the whole payment was refunded.</summary>
    public required bool IsFull { get; init; }
}
