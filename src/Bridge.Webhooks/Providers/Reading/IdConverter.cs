using System.Text.Json;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>Text that names something: more than white space.</summary>
internal sealed class IdConverter : TextConverter
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => base.Read(ref reader, typeToConvert, options) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw new JsonException();
}
