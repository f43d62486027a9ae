using System.Globalization;
using System.Text;

namespace Bridge.Persistence;

/// <summary>Text of a provider as one line that PostgreSQL can hold and that reads as it is.</summary>
/// <remarks>
/// PostgreSQL refuses U+0000 in text (https://www.postgresql.org/docs/current/datatype-character.html), and invisible
/// format characters can turn the reading direction round (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing).
/// </remarks>
public static class SingleLine
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Joins lines, drops what is invisible and cuts what is too long.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="length">How many characters (Unicode scalar values) are kept.</param>
    /// <returns>The line; null where nothing is left.</returns>
    public static string? Of(string? text, int length)
    {
        var line = new StringBuilder();
        var kept = 0;
        foreach (var rune in (text ?? "").EnumerateRunes().Where(rune => !IsInvisible(rune)))
        {
            var isSpace = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (isSpace && (line.Length == 0 || line[^1] == ' '))
            {
                continue;
            }

            if (kept++ == length)
            {
                break;
            }

            line.Append(isSpace ? " " : rune.ToString());
        }

        return line.ToString().TrimEnd() is { Length: > 0 } result ? result : null;
    }

    // The joiners are kept: scripts and composed emoji need them.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner);
}
