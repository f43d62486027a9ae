using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Typeform;

internal sealed record TypeformDefinition
{
    [JsonConverter(typeof(LongTextConverter))]
    public string? Title { get; init; }
}
