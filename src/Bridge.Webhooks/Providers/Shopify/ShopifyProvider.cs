using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;
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
        ["orders/create"] = new("Order", ShopifyOrders.Placed),
        ["orders/paid"] = new("Order", ShopifyOrders.Paid),
        ["orders/fulfilled"] = new("Order", ShopifyOrders.Fulfilled),
        ["orders/cancelled"] = new("Order", ShopifyOrders.Cancelled),
        ["refunds/create"] = new("Refund", ShopifyRefunds.Created),
        ["fulfillments/create"] = new("Fulfillment", ShopifyFulfillments.Created),
        ["fulfillments/update"] = new("Fulfillment", ShopifyFulfillments.Changed),
        ["customers/create"] = new("Customer", ShopifyCustomers.Changed),
        ["customers/update"] = new("Customer", ShopifyCustomers.Changed),
        ["customers/delete"] = new("Customer", ShopifyCustomers.Deleted),
        ["products/create"] = new("Product", ShopifyProducts.Changed),
        ["products/update"] = new("Product", ShopifyProducts.Changed),
        ["products/delete"] = new(null, ShopifyProducts.Deleted),
        ["inventory_levels/update"] = new("InventoryLevel", ShopifyStock.Reported),
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
        if (ProviderJson.Read(webhook, ShopifyJson.Default.ShopifyEnvelope) is not { } envelope)
            return webhook.Unreadable(topic, id);
        var identified = webhook.Identify(new()
        {
            Id = id,
            Type = topic,
            ApiVersion = webhook.UnsignedHeader("X-Shopify-API-Version"),
            OccurredAt = envelope.UpdatedAt ?? envelope.CreatedAt,
        });
        return Topics.TryGetValue(topic ?? string.Empty, out var promised)
            ? identified.Publish(promised.Read(new(webhook, identified.Metadata, envelope)))
            : identified.Keep(WebhookReceivedReason.NoTypedMessage);
    }
}
