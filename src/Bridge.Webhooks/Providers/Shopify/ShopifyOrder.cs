using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Shopify;

internal sealed record ShopifyOrder : ShopifyEnvelope
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }

    public required string Currency { get; init; }

    public required string TotalPrice { get; init; }

    public required IReadOnlyList<ShopifyLine?> LineItems { get; init; }

    public string? FinancialStatus { get; init; }

    public string? FulfillmentStatus { get; init; }

    public string? CancelledAt { get; init; }

    public string? CancelReason { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public ShopifyPerson? Customer { get; init; }

    public ShopifyPerson? BillingAddress { get; init; }
}
