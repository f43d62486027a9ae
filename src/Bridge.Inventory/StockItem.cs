namespace Bridge.Inventory;

/// <summary>One article in stock.</summary>
public sealed class StockItem
{
    internal const int LongestSku = 255;

    /// <summary>Stock keeping unit.</summary>
    public required string Sku { get; init; }

    /// <summary>Pieces in the house, reserved ones included, 0 or more.</summary>
    public int OnHand { get; private set; }

    /// <summary>Pieces that orders hold, 0 or more. Above <see cref="OnHand" /> only where a count was below it.</summary>
    public int Reserved { get; private set; }

    /// <summary>When the last count was sent; null where none is known.</summary>
    public DateTimeOffset? CountedAt { get; private set; }

    /// <summary>Pieces that can be reserved, 0 or more.</summary>
    internal int Available => Math.Max(0, OnHand - Reserved);

    /// <summary>Believes a count unless a later one is known.</summary>
    /// <returns>Whether it was believed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    internal bool Count(int quantity, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        if (CountedAt > at)
            return false;

        (OnHand, CountedAt) = (quantity, at);
        return true;
    }

    internal void Reserve(int quantity) => Reserved += quantity;

    internal void Release(int quantity) => Reserved -= quantity;

    /// <summary>Takes reserved pieces out; where a count had been below what is reserved, no further than to none.</summary>
    internal void Commit(int quantity)
    {
        Reserved -= quantity;
        OnHand = Math.Max(0, OnHand - quantity);
    }
}
