using Bridge.Contracts.Customers;

namespace Bridge.Contracts.Payments;

/// <summary>A payer went through a checkout. The payment itself is told by <see cref="PaymentSucceeded" />.</summary>
public sealed record CheckoutCompleted : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the checkout.</summary>
    public required string CheckoutId { get; init; }

    /// <summary>The order that is paid for; null where the provider was not told of one.</summary>
    public string? OrderId { get; init; }

    /// <summary>What the shop wrote onto the checkout to know it again; null where it wrote nothing.</summary>
    public string? Reference { get; init; }

    /// <summary>The provider's id of the payment; null where it names none, for example of a subscription.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The provider's id of the subscription that began; null where none did.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>The provider's id of the customer; null where it knows none.</summary>
    public string? CustomerId { get; init; }

    /// <summary>False where the money is still to come: then <see cref="CheckoutPaid" /> or <see cref="CheckoutPaymentFailed" /> follows.</summary>
    public required bool IsPaid { get; init; }

    /// <summary>What it costs in all; null where nothing is paid for.</summary>
    public Money? Total { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }
}
