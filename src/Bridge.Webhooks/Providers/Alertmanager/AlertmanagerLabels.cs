using System.Text.Json.Serialization;

namespace Bridge.Webhooks.Providers.Alertmanager;

internal sealed record AlertmanagerLabels
{
    [JsonPropertyName("alertname")]
    public string? AlertName { get; init; }

    public string? Severity { get; init; }

    public string? Service { get; init; }

    public string? Job { get; init; }
}
