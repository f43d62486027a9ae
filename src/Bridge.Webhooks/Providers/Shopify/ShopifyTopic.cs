using System.Text.Json.Serialization.Metadata;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>What a topic promises.</summary>
/// <param name="Kind">The kind of thing that the body must be; null where such bodies do not tell it.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Translate">What it says.</param>
internal readonly record struct ShopifyTopic(string? Kind, JsonTypeInfo Shape, Func<ShopifyWebhook, EventTranslation> Translate)
{
    /// <summary>A topic without a typed message.</summary>
    public static ShopifyTopic Unknown { get; } = new(null, ShopifyJson.Default.ShopifyEnvelope, static _ => EventTranslation.None);

    /// <summary>Reads a body in its shape, or at least its envelope: mostly once.</summary>
    /// <returns>Null where it has not even that.</returns>
    public ShopifyEnvelope? Read(VerifiedWebhook webhook)
        => ProviderJson.Read(webhook, Shape) as ShopifyEnvelope ?? ProviderJson.Read(webhook, ShopifyJson.Default.ShopifyEnvelope);

    /// <summary>A body that is another thing than its topic promises is a mismatch.</summary>
    public EventTranslation Tell(ShopifyWebhook webhook) => Kind is null || webhook.Body.IsA(Kind) ? Translate(webhook) : EventTranslation.Mismatch;
}
