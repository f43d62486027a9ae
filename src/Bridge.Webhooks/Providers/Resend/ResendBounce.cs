using System.Text.Json.Serialization;

namespace Bridge.Webhooks.Providers.Resend;

internal sealed record ResendBounce
{
    public string? Type { get; init; }

    [JsonPropertyName("subType")]
    public string? SubType { get; init; }
}
