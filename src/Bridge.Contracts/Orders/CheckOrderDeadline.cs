namespace Bridge.Contracts.Orders;

/// <summary>Asks the workflow of an order whether its deadline was kept.</summary>
public sealed record CheckOrderDeadline
{
    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>The deadline that has passed.</summary>
    public required DateTimeOffset DueAt { get; init; }
}
