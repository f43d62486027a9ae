using Bridge.Webhooks.Providers.CloudEvents;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks;

/// <summary>How an attribute of a CloudEvent is written in a header.</summary>
public sealed class AttributeTextTests
{
    [Theory]
    [InlineData("a%20b", "a b")]
    [InlineData("Euro%20%e2%82%ac", "Euro \u20ac")]
    [InlineData("%2541", "%41")]
    [InlineData("\"a \\\"b\\\" %26\"", "a \"b\" &")]
    [InlineData("  a  ", "a")]
    public void Text_of_a_header_is_unquoted_and_decoded_once(string header, string expected)
    {
        Assert.True(AttributeText.TryRead(header, out var text));
        Assert.Equal(expected, text);
    }

    [Fact]
    public void Any_text_comes_out_of_a_header_as_it_went_in()
        => Prop.ForAll(
            Gen.Elements("a", " ", "\"", "%", "%41", "\\", "é", "\u20ac", "😀", "\n", ":").ArrayOf().Select(string.Concat).ToArbitrary(),
            text => AttributeText.TryRead(AttributeText.Write(text), out var read) && read == text).QuickCheckThrowOnFailure();
}
