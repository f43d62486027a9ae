namespace Bridge.Contracts.Orders;

/// <summary>An order was refunded or cancelled: it will not be completed or, where it was, no longer counts as such.</summary>
public sealed record OrderClosed
{
    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>Why: <c>refunded</c> or <c>cancelled</c>.</summary>
    public required string Reason { get; init; }
}
