namespace Bridge.Contracts.Customers;

/// <summary>A customer was deleted at a provider.</summary>
public sealed record CustomerDeleted : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the customer.</summary>
    public required string CustomerId { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }
}
