using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WooCommerce;

internal sealed record WooCommerceProduct
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Status { get; init; }

    public string? Sku { get; init; }
}
