using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WidgetJar;

internal sealed record WidgetJarEnvelope
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    [JsonConverter(typeof(TimeConverter))]
    public DateTimeOffset? CreatedAt { get; init; }
}
