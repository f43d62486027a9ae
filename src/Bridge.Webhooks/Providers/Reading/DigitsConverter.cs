using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>An id that travels as a JSON number, taken digit for digit: a double would change it above 2^53.</summary>
internal sealed class DigitsConverter : JsonConverter<string>
{
    private const int MostDigits = 20;

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.Number)
            throw new JsonException();
        ReadOnlySpan<byte> digits = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        return digits.Length <= MostDigits && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') ? Encoding.ASCII.GetString(digits) : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value);
}
