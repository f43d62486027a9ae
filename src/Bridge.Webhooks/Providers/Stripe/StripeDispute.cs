using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeDispute : StripeContent
{
    public string? Id { get; init; }

    public required long Amount { get; init; }

    public required string Currency { get; init; }

    public required string Charge { get; init; }

    public required string Status { get; init; }

    public string? PaymentIntent { get; init; }

    public string? Reason { get; init; }

    public StripeEvidence? EvidenceDetails { get; init; }

    /// <summary>Where API versions before 2014-12-08 tell what <see cref="EvidenceDetails" /> tells now.</summary>
    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? EvidenceDueBy { get; init; }
}
