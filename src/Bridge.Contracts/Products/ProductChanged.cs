namespace Bridge.Contracts.Products;

/// <summary>An article was created or changed in a shop.</summary>
public sealed record ProductChanged : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The shop's id of the article.</summary>
    public required string ProductId { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>The shop's word for its state, for example <c>active</c>; null where it has none.</summary>
    public string? Status { get; init; }

    /// <summary>The stock keeping units of its variants, as far as they have one.</summary>
    public required IReadOnlyList<string> Skus { get; init; }
}
