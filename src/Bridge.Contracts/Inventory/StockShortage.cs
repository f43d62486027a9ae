namespace Bridge.Contracts.Inventory;

/// <summary>One article that is short.</summary>
public sealed record StockShortage
{
    /// <summary>Stock keeping unit.</summary>
    public required string Sku { get; init; }

    /// <summary>Pieces that the order asks for.</summary>
    public required int Requested { get; init; }

    /// <summary>Pieces that are neither sold nor reserved.</summary>
    public required int Available { get; init; }
}
