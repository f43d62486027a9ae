using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

internal sealed record ShopifyStockLevel : ShopifyEnvelope
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string InventoryItemId { get; init; }

    [JsonConverter(typeof(DigitsConverter))]
    public required string LocationId { get; init; }

    /// <summary>Null where the shop does not count the article.</summary>
    public int? Available { get; init; }
}
