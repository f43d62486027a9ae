using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Slack;

internal sealed record SlackCommand
{
    [JsonConverter(typeof(IdConverter))]
    public required string TeamId { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public required string ChannelId { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public required string UserId { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public required string Command { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public required string ResponseUrl { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public required string TriggerId { get; init; }

    [JsonConverter(typeof(LongTextConverter))]
    public string? Text { get; init; }
}
