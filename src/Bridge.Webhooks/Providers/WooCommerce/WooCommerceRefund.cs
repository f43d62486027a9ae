using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WooCommerce;

internal sealed record WooCommerceRefund
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }

    /// <summary>What went back, with a minus before it.</summary>
    public required string Total { get; init; }
}
