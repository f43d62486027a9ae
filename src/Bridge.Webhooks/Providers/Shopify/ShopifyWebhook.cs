using System.Text.Json.Serialization.Metadata;
using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>A webhook of Shopify whose envelope is read.</summary>
internal readonly record struct ShopifyWebhook(VerifiedWebhook Webhook, WebhookMetadata Metadata, ShopifyEnvelope Envelope)
{
    /// <returns>Null unless the body is of that shape.</returns>
    public T? Read<T>(JsonTypeInfo<T> shape)
        where T : class
        => ProviderJson.Read(Webhook, shape);
}
