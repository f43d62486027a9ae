namespace Bridge.Contracts.Inventory;

/// <summary>Every article of an order is reserved.</summary>
public sealed record StockReserved
{
    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }
}
