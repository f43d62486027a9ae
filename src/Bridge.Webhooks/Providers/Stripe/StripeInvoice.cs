using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeInvoice : StripeObject
{
    public required long AmountDue { get; init; }

    public required long AmountPaid { get; init; }

    public required string Currency { get; init; }

    public string? Number { get; init; }

    public string? Customer { get; init; }

    public string? CustomerEmail { get; init; }

    public string? CustomerName { get; init; }

    public string? CustomerPhone { get; init; }

    /// <summary>Sent by API versions before 2025-03-31.</summary>
    public string? Subscription { get; init; }

    public StripeInvoiceParent? Parent { get; init; }

    public int? AttemptCount { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? NextPaymentAttempt { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? DueDate { get; init; }
}
