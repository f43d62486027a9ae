using Bridge.Contracts.Products;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WooCommerce;

/// <summary>Articles; their variations stand in them as ids alone.</summary>
internal static class WooCommerceProducts
{
    public static EventTranslation Changed(VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, WooCommerceJson.Default.WooCommerceProduct) is not { } product)
            return EventTranslation.Unreadable;
        return EventTranslation.Of(new ProductChanged
        {
            Webhook = verified.Metadata,
            ProductId = product.Id,
            Title = product.Name,
            Status = Contact.FirstText(product.Status),
            Skus = Contact.FirstText(product.Sku) is { } sku ? [sku] : [],
        });
    }
}
