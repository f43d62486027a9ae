using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>
/// Shopify (<see href="https://shopify.dev/docs/apps/build/webhooks" />). Topic and ids stand in headers that no signature covers, so the
/// body must be what the topic says, in its kind and in its state.
/// </summary>
public sealed class ShopifyProvider : IWebhookProvider
{
    private const string TopicHeader = "X-Shopify-Topic";

    /// <summary>What each topic says (<see href="https://shopify.dev/docs/api/webhooks" />).</summary>
    private static readonly Dictionary<string, ShopifyTopic> Topics = new()
    {
        ["orders/create"] = new("Order", ShopifyJson.Default.ShopifyOrder, ShopifyOrders.Placed),
        ["orders/paid"] = new("Order", ShopifyJson.Default.ShopifyOrder, ShopifyOrders.Paid),
        ["orders/fulfilled"] = new("Order", ShopifyJson.Default.ShopifyOrder, ShopifyOrders.Fulfilled),
        ["orders/cancelled"] = new("Order", ShopifyJson.Default.ShopifyOrder, ShopifyOrders.Cancelled),
        ["refunds/create"] = new("Refund", ShopifyJson.Default.ShopifyRefund, ShopifyRefunds.Created),
        ["fulfillments/create"] = new("Fulfillment", ShopifyJson.Default.ShopifyFulfillment, ShopifyFulfillments.Created),
        ["fulfillments/update"] = new("Fulfillment", ShopifyJson.Default.ShopifyFulfillment, ShopifyFulfillments.Changed),
        ["customers/create"] = new("Customer", ShopifyJson.Default.ShopifyCustomer, ShopifyCustomers.Changed),
        ["customers/update"] = new("Customer", ShopifyJson.Default.ShopifyCustomer, ShopifyCustomers.Changed),
        ["customers/delete"] = new("Customer", ShopifyJson.Default.ShopifyCustomer, ShopifyCustomers.Deleted),
        ["products/create"] = new("Product", ShopifyJson.Default.ShopifyProduct, ShopifyProducts.Changed),
        ["products/update"] = new("Product", ShopifyJson.Default.ShopifyProduct, ShopifyProducts.Changed),
        ["products/delete"] = new(null, ShopifyJson.Default.ShopifyEnvelope, ShopifyProducts.Deleted),
        ["inventory_levels/update"] = new("InventoryLevel", ShopifyJson.Default.ShopifyStockLevel, ShopifyStock.Reported),
    };

    /// <inheritdoc />
    public string Name => "shopify";

    /// <inheritdoc />
    public string? Page => "https://shopify.dev/docs/apps/build/webhooks";

    /// <inheritdoc />
    public IReadOnlyList<string> IdIn { get; } = ["header:X-Shopify-Event-Id"];

    /// <inheritdoc />
    public TimeSpan? AnswerWithin => TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public string? Retries => "8 within 4 hours, then a subscription of the Admin API is deleted";

    /// <summary>
    /// <c>X-Shopify-Hmac-Sha256</c>: HMAC-SHA256 of the body in base64, under the app's client secret
    /// (<see href="https://shopify.dev/docs/apps/build/webhooks/subscribe/https" />). No time: the inbox alone tells a repeat.
    /// </summary>
    public SignatureScheme Scheme { get; } = new()
    {
        Signature = new() { In = ["header:X-Shopify-Hmac-Sha256"], Encoding = SignatureEncoding.Base64 },
    };

    /// <inheritdoc />
    public IReadOnlyCollection<string> Kinds => Topics.Keys;

    /// <inheritdoc />
    public IReadOnlyList<string> KindIn { get; } = [$"header:{TopicHeader}"];

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples { get; } = ShopifySamples.All;

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        var topic = webhook.UnsignedHeader(TopicHeader);
        var id = webhook.UnsignedHeader("X-Shopify-Event-Id") ?? webhook.UnsignedHeader("X-Shopify-Webhook-Id");
        var promised = Topics.GetValueOrDefault(topic ?? string.Empty, ShopifyTopic.Unknown);
        if (promised.Read(webhook) is not { } body)
            return webhook.Unreadable(topic, id);
        var identified = webhook.Identify(new()
        {
            Id = id,
            Type = topic,
            ApiVersion = webhook.UnsignedHeader("X-Shopify-API-Version"),
            OccurredAt = body.UpdatedAt ?? body.CreatedAt,
        });
        return identified.Publish(promised.Tell(new(webhook, identified.Metadata, body)));
    }
}
