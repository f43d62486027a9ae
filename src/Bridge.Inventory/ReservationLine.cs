using Bridge.Contracts.Orders;

namespace Bridge.Inventory;

/// <summary>One article of a reservation.</summary>
public sealed class ReservationLine
{
    /// <summary>The order that it belongs to.</summary>
    public required string OrderId { get; init; }

    /// <summary>Stock keeping unit.</summary>
    public required string Sku { get; init; }

    /// <summary>Pieces, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>The lines of one article as one.</summary>
    /// <exception cref="ArgumentException">A line has less than one piece.</exception>
    /// <exception cref="OverflowException">They are more than 2,147,483,647 pieces in all.</exception>
    internal static ReservationLine Of(string orderId, IGrouping<string, OrderLine> article) =>
        article.Any(line => line.Quantity < 1)
            ? throw new ArgumentException($"Order {orderId} asks for less than one piece of {article.Key}.")
            : new() { OrderId = orderId, Sku = article.Key, Quantity = article.Sum(line => line.Quantity) };
}
