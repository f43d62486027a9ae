using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

internal sealed record ShopifyRefund : ShopifyEnvelope
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }

    [JsonConverter(typeof(DigitsConverter))]
    public required string OrderId { get; init; }

    public required IReadOnlyList<ShopifyTransaction?> Transactions { get; init; }
}
