using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Slack;

internal sealed record SlackEvent
{
    [JsonConverter(typeof(IdConverter))]
    public required string Channel { get; init; }

    [JsonConverter(typeof(LongTextConverter))]
    public required string Text { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public required string Ts { get; init; }

    public string? Subtype { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public string? User { get; init; }

    public string? BotId { get; init; }

    public string? ThreadTs { get; init; }
}
