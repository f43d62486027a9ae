using System.Globalization;
using System.Security;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bridge.Webhooks.Samples;

/// <summary>Text with placeholders such as <c>{{time}}</c>.</summary>
internal static partial class SampleTemplate
{
    private const int Digits = 32;

    /// <summary>What the placeholders stand for is written so that it can stand in a string of JSON.</summary>
    /// <exception cref="InvalidOperationException">The text holds a placeholder that there is not.</exception>
    public static string Fill(string template, SampleValues values)
        => Fill(template, values, text => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());

    /// <summary>What the placeholders stand for is written so that it can stand in XML.</summary>
    /// <exception cref="InvalidOperationException">The text holds a placeholder that there is not.</exception>
    public static string FillXml(string template, SampleValues values) => Fill(template, values, text => SecurityElement.Escape(text)!);

    private static string Fill(string template, SampleValues values, Func<string, string> escape)
        => Placeholder().Replace(template, match => escape(Value(match.Groups["name"].Value, match.Groups["length"].Value, values)));

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
