using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeSubscriptionItem
{
    public StripePrice? Price { get; init; }

    public int? Quantity { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? CurrentPeriodEnd { get; init; }
}
