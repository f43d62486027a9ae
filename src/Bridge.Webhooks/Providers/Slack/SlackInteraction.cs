using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Slack;

internal sealed record SlackInteraction
{
    public required SlackReference User { get; init; }

    [JsonConverter(typeof(IdConverter))]
    public required string TriggerId { get; init; }

    public required IReadOnlyList<SlackAction?> Actions { get; init; }

    public SlackReference? Team { get; init; }

    public SlackReference? Channel { get; init; }

    public SlackContainer? Container { get; init; }

    public string? ResponseUrl { get; init; }
}
