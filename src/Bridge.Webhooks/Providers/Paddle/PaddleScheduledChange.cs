using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Paddle;

internal sealed record PaddleScheduledChange
{
    public string? Action { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? EffectiveAt { get; init; }
}
