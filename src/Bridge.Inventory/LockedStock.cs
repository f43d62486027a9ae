using Bridge.Contracts.Inventory;

namespace Bridge.Inventory;

/// <summary>The articles of one order, which no other order can touch until this one is settled.</summary>
/// <param name="items">Those that were ever counted; of others there are none.</param>
internal sealed class LockedStock(IEnumerable<StockItem> items)
{
    private readonly Dictionary<string, StockItem> _items = items.ToDictionary(item => item.Sku, StringComparer.Ordinal);

    /// <summary>The articles of which there are not enough.</summary>
    internal IReadOnlyList<StockShortage> Shortages(IEnumerable<ReservationLine> lines) =>
    [
        .. lines.Where(line => Available(line.Sku) < line.Quantity)
            .Select(line => new StockShortage { Sku = line.Sku, Requested = line.Quantity, Available = Available(line.Sku) }),
    ];

    /// <summary>Reserves all or, where one is short, none.</summary>
    internal bool TryReserve(IReadOnlyList<ReservationLine> lines)
    {
        if (Shortages(lines).Count > 0)
            return false;

        ForEach(lines, (item, quantity) => item.Reserve(quantity));
        return true;
    }

    internal void Release(IReadOnlyList<ReservationLine> lines) => ForEach(lines, (item, quantity) => item.Release(quantity));

    internal void Commit(IReadOnlyList<ReservationLine> lines) => ForEach(lines, (item, quantity) => item.Commit(quantity));

    private int Available(string sku) => _items.TryGetValue(sku, out var item) ? item.Available : 0;

    private void ForEach(IReadOnlyList<ReservationLine> lines, Action<StockItem, int> move)
    {
        foreach (var line in lines)
            move(_items[line.Sku], line.Quantity);
    }
}
