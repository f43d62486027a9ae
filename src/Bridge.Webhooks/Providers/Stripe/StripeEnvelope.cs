using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Stripe;

internal sealed record StripeEnvelope
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    public string? ApiVersion { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? Created { get; init; }
}
