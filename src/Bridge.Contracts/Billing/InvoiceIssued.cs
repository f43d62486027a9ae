using Bridge.Contracts.Customers;

namespace Bridge.Contracts.Billing;

/// <summary>An invoice is final: its amounts do not change any more.</summary>
public sealed record InvoiceIssued : IWebhookMessage
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

    /// <summary>Until when it is to be paid; null where it is collected at once.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }
}
