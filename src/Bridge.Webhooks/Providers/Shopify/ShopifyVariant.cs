namespace Bridge.Webhooks.Providers.Shopify;

internal sealed record ShopifyVariant
{
    public string? Sku { get; init; }
}
