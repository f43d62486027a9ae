using System.Globalization;
using System.Text.Json.Nodes;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Mapping;

/// <summary>A kind of value, and how it is read from text.</summary>
/// <param name="Name">What it is called in an error.</param>
/// <param name="Read">Null where the text is none.</param>
internal sealed record ScalarKind(string Name, Func<string, JsonNode?> Read)
{
    public static ScalarKind Boolean { get; } = new("true or false", text => text switch
    {
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => null,
    });

    /// <summary>Text that every consumer can store, without white space around it.</summary>
    public static ScalarKind Text(int longest) => new(
        $"text of 1 to {longest} characters",
        text => Contact.FirstText(text) is { } trimmed && TextConverter.CanBeStored(trimmed, longest) ? JsonValue.Create(trimmed) : null);

    public static ScalarKind Integer(long least) => new(
        $"a whole number from {least}",
        text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least ? JsonValue.Create(number) : null);

    public static ScalarKind Time(TimestampEncoding encoding) => new(
        $"a time ({encoding})",
        text => TimestampReader.TryParse(text, encoding, out var time) ? JsonValue.Create(time) : null);
}
