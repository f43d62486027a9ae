using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bridge.Webhooks.Samples;

/// <summary>Text with placeholders such as <c>{{time}}</c>; what they stand for is written so that it can stand in a string of JSON.</summary>
internal static partial class SampleTemplate
{
    private const int Digits = 32;

    /// <exception cref="InvalidOperationException">The text holds a placeholder that there is not.</exception>
    public static string Fill(string template, SampleValues values)
        => Placeholder().Replace(template, match => JsonEncodedText.Encode(
            Value(match.Groups["name"].Value, match.Groups["length"].Value, values), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());

    private static string Value(string name, string length, SampleValues values) => name switch
    {
        "id" => values.EventId,
        "uuid" => SampleText.Uuid(values.EventId),
        "digits" => SampleText.Digits(values.EventId),
        "hex" => SampleText.Hex(values.EventId, length.Length > 0 ? int.Parse(length, CultureInfo.InvariantCulture) : Digits),
        "time" => Rfc3339.Write(values.OccurredAt),
        "unix" => values.OccurredAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        "unix-ms" => values.OccurredAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        "order" => values.OrderId,
        "email" => values.Email,
        "name" => $"{values.FirstName} {values.LastName}",
        "message" => values.Message,
        _ => throw new InvalidOperationException($"There is no placeholder {{{{{name}}}}}."),
    };

    [GeneratedRegex(@"\{\{(?<name>[a-z-]+)(?<length>[0-9]*)\}\}")]
    private static partial Regex Placeholder();
}
