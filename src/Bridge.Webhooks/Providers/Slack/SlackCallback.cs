using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Slack;

internal sealed record SlackCallback
{
    [JsonConverter(typeof(IdConverter))]
    public required string TeamId { get; init; }

    public required SlackEvent Event { get; init; }
}
