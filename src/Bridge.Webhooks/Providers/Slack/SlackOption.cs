using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Slack;

internal sealed record SlackOption
{
    [JsonConverter(typeof(LongTextConverter))]
    public string? Value { get; init; }
}
