namespace Bridge.Contracts.Orders;

/// <summary>An order did not complete by its deadline.</summary>
public sealed record OrderOverdue
{
    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>The deadline that has passed.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>What has not happened: <c>placed</c>, <c>paid</c>, <c>fulfilled</c>.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}
