namespace Bridge.Contracts.Orders;

/// <summary>An order waits for another attempt to pay. Not final.</summary>
public sealed record OrderOnHold
{
    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>Why: <c>payment-failed</c>.</summary>
    public required string Reason { get; init; }
}
