namespace Bridge.Contracts.Billing;

/// <summary>An invoice that was issued does not count any more.</summary>
public sealed record InvoiceVoided : IWebhookMessage
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

    /// <summary>What was due.</summary>
    public required Money Amount { get; init; }
}
