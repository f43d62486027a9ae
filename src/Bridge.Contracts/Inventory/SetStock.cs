namespace Bridge.Contracts.Inventory;

/// <summary>Sets how many pieces of an article are in stock, reserved ones included.</summary>
public sealed record SetStock
{
    /// <summary>Stock keeping unit.</summary>
    public required string Sku { get; init; }

    /// <summary>Pieces, 0 or more.</summary>
    public required int Quantity { get; init; }
}
