using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

internal sealed record ShopifyProduct : ShopifyEnvelope
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<ShopifyVariant?>? Variants { get; init; }
}
