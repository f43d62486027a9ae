using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeEvidence
{
    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? DueBy { get; init; }
}
