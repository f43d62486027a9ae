using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Opsgenie;

internal sealed record OpsgenieAlert
{
    [JsonConverter(typeof(TextConverter))]
    public required string AlertId { get; init; }

    public string? Message { get; init; }

    public string? Priority { get; init; }

    /// <summary>What the alert is about: whatever its creator wrote there.</summary>
    public string? Entity { get; init; }
}
