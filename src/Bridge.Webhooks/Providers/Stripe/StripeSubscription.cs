using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeSubscription : StripeObject
{
    public required string Status { get; init; }

    public string? Customer { get; init; }

    public StripeList<StripeSubscriptionItem?>? Items { get; init; }

    public bool? CancelAtPeriodEnd { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? CancelAt { get; init; }

    /// <summary>Sent by API versions before 2025-03-31; later ones tell it of each item.</summary>
    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? CurrentPeriodEnd { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? EndedAt { get; init; }
}
