using Bridge.Contracts.Products;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>Products: the articles of a shop, each with its variants.</summary>
internal static class ShopifyProducts
{
    public static EventTranslation Changed(ShopifyWebhook webhook)
        => webhook.Body is ShopifyProduct product
            ? EventTranslation.Of(new ProductChanged
            {
                Webhook = webhook.Metadata,
                ProductId = product.Id,
                Title = product.Title,
                Status = Contact.FirstText(product.Status),
                Skus = Skus(product),
            })
            : EventTranslation.Unreadable;

    /// <summary>
    /// The body is an id alone, and does not tell of what: whoever has the body of another deletion can pass it off as a product's, under an id
    /// that is hardly a product's. Anything more than an id is no deletion.
    /// </summary>
    public static EventTranslation Deleted(ShopifyWebhook webhook)
        => ProviderJson.Read(webhook.Webhook, ShopifyJson.Default.ShopifyDeletion) is { } deletion
            ? EventTranslation.Of(new ProductDeleted { Webhook = webhook.Metadata, ProductId = deletion.Id })
            : EventTranslation.Mismatch;

    private static string[] Skus(ShopifyProduct product)
        => [.. (product.Variants ?? []).Select(variant => Contact.FirstText(variant?.Sku)).OfType<string>().Distinct(StringComparer.Ordinal)];
}
