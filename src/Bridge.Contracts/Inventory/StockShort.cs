namespace Bridge.Contracts.Inventory;

/// <summary>An order cannot be reserved: articles are short. Nothing of it is reserved.</summary>
public sealed record StockShort
{
    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>The articles that are short.</summary>
    public required IReadOnlyList<StockShortage> Shortages { get; init; }
}
