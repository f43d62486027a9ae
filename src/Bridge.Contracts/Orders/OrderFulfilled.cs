namespace Bridge.Contracts.Orders;

/// <summary>The shop says that every article of an order is on its way.</summary>
public sealed record OrderFulfilled : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }
}
