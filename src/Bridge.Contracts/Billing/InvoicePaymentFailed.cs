using Bridge.Contracts.Customers;

namespace Bridge.Contracts.Billing;

/// <summary>An attempt to collect an invoice failed. Not final while another is to come.</summary>
public sealed record InvoicePaymentFailed : IWebhookMessage
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

    /// <summary>What is due.</summary>
    public required Money Amount { get; init; }

    /// <summary>Which attempt it was: 1, 2, 3, ...; null where the provider does not count.</summary>
    public int? Attempt { get; init; }

    /// <summary>When the provider tries again; null where it does not.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }
}
