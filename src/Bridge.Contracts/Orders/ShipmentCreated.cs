namespace Bridge.Contracts.Orders;

/// <summary>A shop sends articles of an order, all or some. That all of them are on their way is told by <see cref="OrderFulfilled" />.</summary>
public sealed record ShipmentCreated : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The shop's id of the shipment.</summary>
    public required string ShipmentId { get; init; }

    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>The articles that have a SKU.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>Where it can be followed.</summary>
    public required ShipmentTracking Tracking { get; init; }
}
