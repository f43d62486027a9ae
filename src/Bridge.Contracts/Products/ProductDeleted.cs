namespace Bridge.Contracts.Products;

/// <summary>An article was deleted in a shop.</summary>
public sealed record ProductDeleted : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The shop's id of the article.</summary>
    public required string ProductId { get; init; }
}
