using System.Text.RegularExpressions;
using Bridge.SlackNotify.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.SlackNotify;

public sealed partial class MrkdwnTests
{
    [Theory]
    [InlineData("Ada & Charles", "Ada &amp; Charles")]
    [InlineData("<!channel>", "&lt;!channel&gt;")]
    [InlineData("<@U024BE7LH>", "&lt;@U024BE7LH&gt;")]
    [InlineData("<https://evil.example|your bank>", "&lt;https://evil.example|your bank&gt;")]
    [InlineData("&lt;!here&gt;", "&amp;lt;!here&amp;gt;")]
    [InlineData("wake up @here and @Channel", "wake up @\u200Bhere and @\u200BChannel")]
    [InlineData("ada@example.com", "ada@example.com")]
    [InlineData("one\n*Payment received*: 1.00 EUR", "one *Payment received*: 1.00 EUR")]
    [InlineData(" \0 ", "-")]
    public void A_value_stays_text(string value, string expected) => Assert.Equal(expected, Mrkdwn.Escape(value));

    [Fact]
    public void No_value_becomes_a_control_sequence() =>
        Prop.ForAll(Hostile.Texts.ToArbitrary(), text => IsPlain(Mrkdwn.Escape(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_check_catches_a_value_that_was_not_escaped() =>
        Assert.All(["<!channel>", "a > b", "a & b", "&nbsp;", "@here", "a\nb"], value => Assert.False(IsPlain(value)));

    [Theory]
    [InlineData("https://github.com/octo/widgets/compare/a...b", "<https://github.com/octo/widgets/compare/a...b|a1b2c3d>")]
    [InlineData("https://github.com/?a=1&b=2", "<https://github.com/?a=1&amp;b=2|a1b2c3d>")]
    [InlineData("http://github.com/", "a1b2c3d")]
    [InlineData("javascript:alert(1)", "a1b2c3d")]
    [InlineData("/octo/widgets", "a1b2c3d")]
    [InlineData("https://x.example/|<!channel>", "<https://x.example/%7C%3C!channel%3E|a1b2c3d>")]
    [InlineData(null, "a1b2c3d")]
    public void Only_an_address_of_the_web_becomes_a_link(string? address, string expected) =>
        Assert.Equal(expected, Mrkdwn.Link(address, "a1b2c3d"));

    [Fact]
    public void No_address_breaks_out_of_its_link() => Prop.ForAll(
            Hostile.Texts.ToArbitrary(),
            Hostile.Texts.ToArbitrary(),
            (path, text) => IsPlain(LinkWithin().Replace(Mrkdwn.Link("https://x.example/" + path, text), "")))
        .QuickCheckThrowOnFailure();

    internal static bool IsPlain(string text) => !Entity().Replace(text, "").Any("<>&\r\n\0".Contains) && !BroadMention().IsMatch(text);

    [GeneratedRegex("&(?:amp|lt|gt);")]
    private static partial Regex Entity();

    [GeneratedRegex("@(?:here|channel|everyone|group)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex BroadMention();

    [GeneratedRegex("<https://x\\.example/[^<>|\\s]*\\|[^<>|]*>")]
    internal static partial Regex LinkWithin();
}
