using Bridge.Contracts.Orders;

namespace Bridge.Inventory;

/// <summary>The articles of one order, and what is known of the order.</summary>
/// <remarks>
/// Events may come in any order and more than once, so each only adds to what is known, and <see cref="Target" /> follows from all that is
/// known: the same events end in the same state. Times are the provider's. An order that is short is tried again by its next event.
/// </remarks>
public sealed class Reservation
{
    private readonly List<ReservationLine> _lines = [];

    /// <summary>The shop's id of the order.</summary>
    public required string OrderId { get; init; }

    /// <summary>What the stock shows of it.</summary>
    public ReservationState State { get; private set; }

    /// <summary>When the order was placed; null until that is known.</summary>
    public DateTimeOffset? PlacedAt { get; private set; }

    /// <summary>When it was fulfilled; null until that is known.</summary>
    public DateTimeOffset? FulfilledAt { get; private set; }

    /// <summary>When it was cancelled or refunded in full; null until that is known.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When a payment last succeeded; null until one is known.</summary>
    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>When a payment last failed; null until one is known.</summary>
    public DateTimeOffset? PaymentFailedAt { get; private set; }

    /// <summary>Its articles, each SKU once; none until the order was placed.</summary>
    public IReadOnlyList<ReservationLine> Lines => _lines;

    internal IEnumerable<string> Skus => _lines.Select(line => line.Sku);

    /// <summary>True where the stock shows already what it should.</summary>
    internal bool IsSettled => State == Target || State == ReservationState.Committed;

    /// <summary>
    /// What the stock should show. Goods that left the house are gone, whatever else is known; a closed order needs none; of payments the
    /// latest counts, and a success beats a failure of the same second.
    /// </summary>
    private ReservationState Target =>
        PlacedAt is null ? ReservationState.Expected
        : FulfilledAt is not null ? ReservationState.Committed
        : ClosedAt is not null || (PaymentFailedAt is not null && !(PaidAt >= PaymentFailedAt)) ? ReservationState.Released
        : ReservationState.Reserved;

    /// <exception cref="ArgumentException">A line has less than one piece.</exception>
    internal void Place(IEnumerable<OrderLine> lines, DateTimeOffset at)
    {
        if (PlacedAt is not null)
            return;

        PlacedAt = at;
        _lines.AddRange(lines.GroupBy(line => line.Sku, StringComparer.Ordinal).Select(article => ReservationLine.Of(OrderId, article)));
    }

    internal void Fulfil(DateTimeOffset at) => FulfilledAt ??= at;

    internal void Close(DateTimeOffset at) => ClosedAt ??= at;

    internal void Pay(DateTimeOffset at) => PaidAt = PaidAt > at ? PaidAt : at;

    internal void FailPayment(DateTimeOffset at) => PaymentFailedAt = PaymentFailedAt > at ? PaymentFailedAt : at;

    /// <summary>Moves the stock to where it should be, and tells what was done.</summary>
    internal IReadOnlyList<StockStep> Settle(LockedStock stock)
    {
        if (IsSettled)
            return [];

        return Target switch
        {
            ReservationState.Reserved => Reserve(stock),
            ReservationState.Committed => State == ReservationState.Reserved ? Commit(stock) : ReserveAndCommit(stock),
            _ => Release(stock),
        };
    }

    private IReadOnlyList<StockStep> Reserve(LockedStock stock)
    {
        var next = stock.TryReserve(_lines) ? ReservationState.Reserved : ReservationState.OutOfStock;
        if (next == State)
            return [];

        State = next;
        return [next == ReservationState.Reserved ? StockStep.Reserved : StockStep.OutOfStock];
    }

    private IReadOnlyList<StockStep> ReserveAndCommit(LockedStock stock)
    {
        var steps = Reserve(stock);
        return State == ReservationState.Reserved ? [.. steps, .. Commit(stock)] : steps;
    }

    private IReadOnlyList<StockStep> Commit(LockedStock stock)
    {
        stock.Commit(_lines);
        State = ReservationState.Committed;
        return [StockStep.Committed];
    }

    private IReadOnlyList<StockStep> Release(LockedStock stock)
    {
        var held = State == ReservationState.Reserved;
        State = ReservationState.Released;
        if (!held)
            return [];

        stock.Release(_lines);
        return [StockStep.Released];
    }
}
