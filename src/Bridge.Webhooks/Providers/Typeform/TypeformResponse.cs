using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Typeform;

internal sealed record TypeformResponse
{
    [JsonConverter(typeof(IdConverter))]
    public required string FormId { get; init; }

    public TypeformDefinition? Definition { get; init; }

    public IReadOnlyList<TypeformAnswer?>? Answers { get; init; }
}
