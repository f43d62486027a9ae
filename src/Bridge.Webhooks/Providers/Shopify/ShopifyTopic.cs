namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>What a topic promises.</summary>
/// <param name="Kind">The kind of thing that the body must be; null where such bodies do not tell it.</param>
/// <param name="Translate">What it says.</param>
internal readonly record struct ShopifyTopic(string? Kind, Func<ShopifyWebhook, EventTranslation> Translate)
{
    /// <summary>A body that is another thing than its topic promises is a mismatch.</summary>
    public EventTranslation Read(ShopifyWebhook webhook) => Kind is null || webhook.Envelope.IsA(Kind) ? Translate(webhook) : EventTranslation.Mismatch;
}
