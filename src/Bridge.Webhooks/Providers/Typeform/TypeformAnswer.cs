using System.Text.Json.Serialization;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Typeform;

internal sealed record TypeformAnswer
{
    public required TypeformField Field { get; init; }

    public string? Email { get; init; }

    public string? PhoneNumber { get; init; }

    [JsonConverter(typeof(LongTextConverter))]
    public string? Text { get; init; }
}
