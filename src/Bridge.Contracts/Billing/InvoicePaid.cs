using Bridge.Contracts.Customers;

namespace Bridge.Contracts.Billing;

/// <summary>An invoice is paid, also where nothing was due. The payment itself is told by <see cref="Payments.PaymentSucceeded" />.</summary>
public sealed record InvoicePaid : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the invoice.</summary>
    public required string InvoiceId { get; init; }

    /// <summary>The number on the invoice; null where it has none.</summary>
    public string? Number { get; init; }

    /// <summary>The provider's id of the customer; null where it knows none.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The provider's id of the subscription that it is for; null where it is for none.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>What was paid.</summary>
    public required Money Amount { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }
}
