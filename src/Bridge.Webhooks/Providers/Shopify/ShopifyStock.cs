using Bridge.Contracts.Inventory;

namespace Bridge.Webhooks.Providers.Shopify;

/// <summary>Inventory levels: what a shop can sell of an article, place by place (<see href="https://shopify.dev/docs/api/admin-rest/latest/resources/inventorylevel" />).</summary>
internal static class ShopifyStock
{
    public static EventTranslation Reported(ShopifyWebhook webhook)
    {
        if (webhook.Body is not ShopifyStockLevel level)
            return EventTranslation.Unreadable;
        return level.Available is { } available
            ? EventTranslation.Of(new StockLevelReported
            {
                Webhook = webhook.Metadata,
                ItemId = level.InventoryItemId,
                LocationId = level.LocationId,
                Available = available,
            })
            : EventTranslation.None;
    }
}
