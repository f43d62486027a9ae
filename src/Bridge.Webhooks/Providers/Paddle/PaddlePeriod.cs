using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddlePeriod
{
    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? EndsAt { get; init; }
}
