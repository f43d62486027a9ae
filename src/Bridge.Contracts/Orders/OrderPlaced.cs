using Bridge.Contracts.Customers;

namespace Bridge.Contracts.Orders;

/// <summary>A shop took an order.</summary>
public sealed record OrderPlaced : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>The articles that have a SKU.</summary>
    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>What the order costs in all.</summary>
    public required Money Total { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }
}
