namespace Bridge.Webhooks.Providers.Shopify;

internal sealed record ShopifyLine
{
    public string? Sku { get; init; }

    public required int Quantity { get; init; }
}
