namespace Bridge.Inventory;

/// <summary>What the stock shows of an order. Stored by name.</summary>
public enum ReservationState
{
    /// <summary>An event of the order came before the order itself.</summary>
    Expected,

    /// <summary>An article is short, so nothing is reserved.</summary>
    OutOfStock,

    /// <summary>Every article is reserved.</summary>
    Reserved,

    /// <summary>Every article left the stock. Final.</summary>
    Committed,

    /// <summary>Nothing is reserved, and nothing should be.</summary>
    Released,
}
