using System.Text.Json;
using Bridge.Contracts;

namespace Bridge.Webhooks.Providers;

/// <summary>One event of a verified webhook.</summary>
/// <param name="Metadata">What its message carries.</param>
/// <param name="Value">The event: the whole body, or an item of a batch.</param>
/// <param name="Body">The whole body.</param>
/// <param name="Webhook">The webhook, for its headers.</param>
internal readonly record struct VerifiedEvent(WebhookMetadata Metadata, JsonElement Value, JsonElement Body, VerifiedWebhook Webhook);
