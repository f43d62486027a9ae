using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Slack;

internal sealed record SlackReference
{
    [JsonConverter(typeof(IdConverter))]
    public required string Id { get; init; }
}
