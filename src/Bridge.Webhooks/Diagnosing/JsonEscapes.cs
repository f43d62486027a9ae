using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Bridge.Webhooks.Diagnosing;

/// <summary>A way to write the strings of JSON.</summary>
/// <param name="Name">What it looks like, after the name of a layout.</param>
/// <param name="Encode">Writes a text without its quotes; null leaves it as it was written.</param>
internal sealed record JsonEscapes(string Name, Func<string, string>? Encode)
{
    /// <summary>As it was written; as JavaScript and Ruby write; as Python; as PHP; as .NET.</summary>
    public static IReadOnlyList<JsonEscapes> All { get; } =
    [
        new("", null),
        new(", no character escaped that need not be", text => Write(text, char.MaxValue)),
        new(", every character beyond ASCII escaped", text => Write(text, LastOfAscii)),
        new(", every character beyond ASCII and every slash escaped", text => Write(text, LastOfAscii).Replace("/", "\\/", StringComparison.Ordinal)),
        new(", characters that mean something in HTML escaped", JavaScriptEncoder.Default.Encode),
    ];

    private const char LastOfAscii = '\x7f';

    /// <summary>Escapes what RFC 8259, section 7, demands, and whatever lies beyond a character. No encoder of .NET escapes so little, or in lower case.</summary>
    private static string Write(string text, char last)
    {
        var written = new StringBuilder(text.Length);
        foreach (var unit in text)
        {
            if (unit is '"' or '\\')
                written.Append('\\').Append(unit);
            else if ("\b\f\n\r\t".IndexOf(unit, StringComparison.Ordinal) is >= 0 and var at)
                written.Append('\\').Append("bfnrt"[at]);
            else if (unit < ' ' || unit > last)
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
            else
                written.Append(unit);
        }

        return written.ToString();
    }
}
