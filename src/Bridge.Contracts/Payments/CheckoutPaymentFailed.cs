using Bridge.Contracts.Customers;

namespace Bridge.Contracts.Payments;

/// <summary>The money of a completed checkout was to come later, and will not.</summary>
public sealed record CheckoutPaymentFailed : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the checkout.</summary>
    public required string CheckoutId { get; init; }

    /// <summary>The order that is paid for; null where the provider was not told of one.</summary>
    public string? OrderId { get; init; }

    /// <summary>What the shop wrote onto the checkout to know it again; null where it wrote nothing.</summary>
    public string? Reference { get; init; }

    /// <summary>The provider's id of the payment; null where it names none.</summary>
    public string? PaymentId { get; init; }

    /// <summary>What it costs in all; null where nothing is paid for.</summary>
    public Money? Total { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }
}
