namespace Bridge.Contracts.Inventory;

/// <summary>A shop says how many pieces of an article it can sell from a place. What the inventory holds is not changed by it.</summary>
public sealed record StockLevelReported : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The shop's id of the article's stock.</summary>
    public required string ItemId { get; init; }

    /// <summary>The shop's id of the place.</summary>
    public required string LocationId { get; init; }

    /// <summary>Pieces; below 0 where more was sold than there is.</summary>
    public required int Available { get; init; }
}
