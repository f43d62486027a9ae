namespace Bridge.Contracts.Orders;

/// <summary>One article of an order.</summary>
public sealed record OrderLine
{
    /// <summary>Stock keeping unit.</summary>
    public required string Sku { get; init; }

    /// <summary>Pieces, at least 1.</summary>
    public required int Quantity { get; init; }
}
