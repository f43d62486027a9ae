using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>The provider's time: seconds since 1970, or RFC 3339. What is neither is no time; the message is none the worse.</summary>
internal sealed class TimeConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var seconds) ? ProviderTime.FromUnixSeconds(seconds) : null;
            case JsonTokenType.String:
                return ProviderTime.FromText(ref reader);
            default:
                reader.Skip();
                return null;
        }
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.GetValueOrDefault());
}
