using System.Text;
using Bridge.Persistence;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Persistence;

public sealed class SingleLineTests
{
    private const int RightToLeftOverride = 0x202E;

    private static readonly Gen<string> Texts = Gen.Elements(
            "a", "Ada", "é", "😀", " ", "  ", "\t", "\r\n", "\u2028", "\0", "\u0007", "\u202E", "\u200B", "\uFEFF", "\uD800", "\uDC00", "👩‍💻")
        .ListOf()
        .Select(string.Concat);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" \r\n\0\u202E", null)]
    [InlineData("  Ada \r\n Lovelace\t", "Ada Lovelace")]
    [InlineData("Ada\0Lovelace", "Ada Lovelace")]
    [InlineData("evil\u202Egpj.exe", "evilgpj.exe")]
    [InlineData("abcdefghijklm", "abcdefghijkl")]
    [InlineData("👩‍💻", "👩‍💻")]
    public void Text_becomes_one_line(string? text, string? expected) => Assert.Equal(expected, SingleLine.Of(text, 12));

    [Fact]
    public void No_text_brings_anything_but_visible_characters_and_single_spaces() =>
        Prop.ForAll(Texts.ToArbitrary(), text => IsLine(SingleLine.Of(text, 5), 5)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_stays_as_it_is() =>
        Prop.ForAll(Texts.ToArbitrary(), text => SingleLine.Of(SingleLine.Of(text, 5), 5) == SingleLine.Of(text, 5)).QuickCheckThrowOnFailure();

    private static bool IsLine(string? line, int length) =>
        line is null
        || (line.Length > 0 && line.Trim() == line && !line.Contains("  ", StringComparison.Ordinal)
            && line.EnumerateRunes().Count() <= length
            && !line.EnumerateRunes().Any(rune => Rune.IsControl(rune) || (Rune.IsWhiteSpace(rune) && rune.Value != ' ') || rune.Value == RightToLeftOverride));
}
