using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

internal sealed record ShopifyTransaction
{
    /// <summary>The transaction that this one takes back: the payment.</summary>
    [JsonConverter(typeof(DigitsConverter))]
    public string? ParentId { get; init; }

    public required string Kind { get; init; }

    public required string Status { get; init; }

    public required string Amount { get; init; }

    public required string Currency { get; init; }
}
