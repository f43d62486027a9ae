namespace Bridge.Contracts.Customers;

/// <summary>A customer was created or changed at a provider.</summary>
public sealed record CustomerChanged : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the customer.</summary>
    public required string CustomerId { get; init; }

    /// <summary>The customer as it is now.</summary>
    public required ContactDetails Contact { get; init; }
}
