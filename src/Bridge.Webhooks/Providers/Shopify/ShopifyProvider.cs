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
    /// <inheritdoc />
    public string Name => "shopify";

    /// <summary>
    /// <c>X-Shopify-Hmac-Sha256</c>: HMAC-SHA256 of the body in base64, under the app's client secret
    /// (<see href="https://shopify.dev/docs/apps/build/webhooks/subscribe/https" />). No time: the inbox alone tells a repeat.
    /// </summary>
    public SignatureScheme Scheme { get; } = new()
    {
        Signature = new() { In = ["header:X-Shopify-Hmac-Sha256"], Encoding = SignatureEncoding.Base64 },
    };

    /// <inheritdoc />
    public IReadOnlyList<ISample> Samples { get; } = ShopifySamples.All;

    /// <inheritdoc />
    public Translation Translate(VerifiedWebhook webhook)
    {
        var topic = webhook.UnsignedHeader("X-Shopify-Topic");
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
        return topic switch
        {
            "orders/create" or "orders/paid" or "orders/fulfilled" or "orders/cancelled"
                => envelope.IsA("Order") ? ShopifyOrders.Translate(webhook, identified, topic) : Mismatch(identified),
            "refunds/create" => envelope.IsA("Refund") ? ShopifyRefunds.Translate(webhook, identified) : Mismatch(identified),
            "customers/create" or "customers/update" => envelope.IsA("Customer") ? ShopifyCustomers.Translate(webhook, identified) : Mismatch(identified),
            _ => identified.Keep(WebhookReceivedReason.NoTypedMessage),
        };
    }

    private static Translation Mismatch(IdentifiedWebhook identified) => identified.Keep(WebhookReceivedReason.TypeMismatch);
}
