namespace Bridge.Contracts.Orders;

/// <summary>An order is placed, paid and fulfilled: its workflow is complete.</summary>
public sealed record OrderCompleted
{
    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>When the last of the three was consumed.</summary>
    public required DateTimeOffset CompletedAt { get; init; }
}
