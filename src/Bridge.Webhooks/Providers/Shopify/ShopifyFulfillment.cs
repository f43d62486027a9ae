using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

internal sealed record ShopifyFulfillment : ShopifyEnvelope
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }

    [JsonConverter(typeof(DigitsConverter))]
    public required string OrderId { get; init; }

    public string? Status { get; init; }

    public string? ShipmentStatus { get; init; }

    public string? TrackingCompany { get; init; }

    public IReadOnlyList<string?>? TrackingNumbers { get; init; }

    [JsonConverter(typeof(LongTextConverter))]
    public string? TrackingUrl { get; init; }

    public required IReadOnlyList<ShopifyLine?> LineItems { get; init; }
}
