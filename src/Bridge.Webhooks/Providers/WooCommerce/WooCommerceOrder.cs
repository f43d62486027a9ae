using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WooCommerce;

internal sealed record WooCommerceOrder
{
    [JsonConverter(typeof(DigitsConverter))]
    public required string Id { get; init; }

    public required string Status { get; init; }

    public required string Currency { get; init; }

    public required string Total { get; init; }

    public required IReadOnlyList<WooCommerceLine?> LineItems { get; init; }

    /// <summary>When it was paid; null until then, whatever its status.</summary>
    public string? DatePaidGmt { get; init; }

    /// <summary>The id of the payment at whoever took it.</summary>
    public string? TransactionId { get; init; }

    public WooCommercePerson? Billing { get; init; }

    public IReadOnlyList<WooCommerceRefund?>? Refunds { get; init; }
}
