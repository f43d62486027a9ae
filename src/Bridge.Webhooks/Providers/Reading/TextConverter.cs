using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>
/// Text that every consumer can store: no NUL, which PostgreSQL refuses in text, and no more characters than an index entry holds.
/// One webhook that no consumer can store would fail forever.
/// </summary>
internal class TextConverter(int longest) : JsonConverter<string>
{
    /// <summary>The longest text that fits into an index, in characters.</summary>
    public const int LongestIndexed = 512;

    public TextConverter()
        : this(LongestIndexed)
    {
    }

    /// <summary>True for text without NUL that is no longer than that.</summary>
    public static bool CanBeStored(string text, int longest) => text.Length <= longest && !text.Contains('\0', StringComparison.Ordinal);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType is JsonTokenType.String ? Checked(ref reader) : throw new JsonException();

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Checked(ref reader);

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private string Checked(ref Utf8JsonReader reader)
    {
        string? text;
        try
        {
            text = reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8.
            throw new JsonException();
        }

        return text is not null && CanBeStored(text, longest) ? text : throw new JsonException();
    }
}
