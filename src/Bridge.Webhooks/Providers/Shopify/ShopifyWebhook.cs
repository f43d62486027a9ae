using Bridge.Contracts;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>A webhook of Shopify whose body is read.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Metadata">What its message carries.</param>
/// <param name="Body">What its topic promises; the envelope alone where it is not of that shape.</param>
internal readonly record struct ShopifyWebhook(VerifiedWebhook Webhook, WebhookMetadata Metadata, ShopifyEnvelope Body);
