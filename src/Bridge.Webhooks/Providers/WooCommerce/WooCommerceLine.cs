namespace Bridge.Webhooks.Providers.WooCommerce;

internal sealed record WooCommerceLine
{
    public string? Sku { get; init; }

    public required int Quantity { get; init; }
}
