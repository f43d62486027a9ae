using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.WidgetJar;

internal sealed record WidgetJarFields
{
    public string? Email { get; init; }

    public string? Name { get; init; }

    public string? Phone { get; init; }

    [JsonConverter(typeof(LongTextConverter))]
    public string? Message { get; init; }
}
