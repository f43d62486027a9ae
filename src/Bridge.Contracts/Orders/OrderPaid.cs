using Bridge.Contracts.Customers;

namespace Bridge.Contracts.Orders;

/// <summary>The shop says that an order is paid.</summary>
public sealed record OrderPaid : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The shop's id of the order, as text: Shopify's <c>id</c> in decimal.</summary>
    public required string OrderId { get; init; }

    /// <summary>What the order costs in all.</summary>
    public required Money Total { get; init; }

    /// <summary>Who it is about; null where the provider named nobody.</summary>
    public ContactDetails? Contact { get; init; }
}
