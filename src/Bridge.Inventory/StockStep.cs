namespace Bridge.Inventory;

/// <summary>Something that an event did to the stock.</summary>
internal enum StockStep
{
    Reserved,
    OutOfStock,
    Committed,
    Released,
}
