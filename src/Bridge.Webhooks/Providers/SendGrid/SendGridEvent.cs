using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.SendGrid;

internal sealed record SendGridEvent
{
    [JsonConverter(typeof(IdConverter))]
    public required string SgMessageId { get; init; }

    public string? Email { get; init; }

    public string? Type { get; init; }

    public string? Status { get; init; }

    [JsonConverter(typeof(LongTextConverter))]
    public string? Reason { get; init; }
}
