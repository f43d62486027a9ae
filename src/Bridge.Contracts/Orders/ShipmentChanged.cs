namespace Bridge.Contracts.Orders;

/// <summary>A shipment changed: its state, its way, where it can be followed.</summary>
public sealed record ShipmentChanged : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The shop's id of the shipment.</summary>
    public required string ShipmentId { get; init; }

    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>The shop's word for its state, for example <c>success</c> or <c>cancelled</c>; null where it has none.</summary>
    public string? Status { get; init; }

    /// <summary>The carrier's progress in the shop's word, for example <c>in_transit</c> or <c>delivered</c>; null where it is not known.</summary>
    public string? Transit { get; init; }

    /// <summary>Where it can be followed.</summary>
    public required ShipmentTracking Tracking { get; init; }
}
