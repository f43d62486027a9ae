namespace Bridge.Contracts.Orders;

/// <summary>The shop says that an order was cancelled.</summary>
public sealed record OrderCancelled : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>The shop's code for the reason, for example <c>customer</c>.</summary>
    public string? Reason { get; init; }
}
