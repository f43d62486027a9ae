using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks.Bodies;

public sealed class XmlTests
{
    [Theory]
    [InlineData("<w><id>1</id><type>x</type></w>", """{"id":"1","type":"x"}""")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- tea --><w>\n  <id>1</id>\n</w>\n", """{"id":"1"}""")]
    [InlineData("<w><a><b>1</b></a><a><b>2</b></a><a/></w>", """{"a":[{"b":"1"},{"b":"2"},""]}""")]
    [InlineData("<w xmlns=\"urn:x\" xmlns:p=\"urn:y\" version=\"2\"><p:id p:nil=\"true\"/></w>", """{"@version":"2","id":{"@nil":"true"}}""")]
    [InlineData("<w><a>&lt;1&gt; <![CDATA[<b>]]>&#x41;</a></w>", """{"a":"<1> <b>A"}""")]
    [InlineData("<w><a>one<b>two</b>three</a></w>", """{"a":{"b":"two","#text":"onethree"}}""")]
    public void A_document_is_an_object_of_its_elements(string body, string expected)
    {
        Assert.Equal(expected, BodyOf.Json("application/xml", body));
        Assert.Equal(expected, BodyOf.Json("text/xml; charset=utf-8", body));
    }

    [Theory]
    [InlineData("<!DOCTYPE w><w><id>1</id></w>")]
    [InlineData("<!DOCTYPE w [<!ENTITY e \"lol\">]><w><id>&e;</id></w>")]
    [InlineData("<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w><id>&e;</id></w>")]
    [InlineData("<!DOCTYPE w SYSTEM \"http://127.0.0.1/x.dtd\"><w><id>1</id></w>")]
    [InlineData("<w><id>&e;</id></w>")]
    [InlineData("<w><id>1</w>")]
    [InlineData("<w><id>1</id></w><w/>")]
    [InlineData("<w><id>1</id>")]
    [InlineData("<w>1</w>")]
    [InlineData("<w/>")]
    [InlineData("<!-- tea -->")]
    [InlineData("{\"id\":1}")]
    [InlineData("")]
    [InlineData("<?xml version=\"1.0\" encoding=\"x-none\"?><w><id>1</id></w>")]
    public void What_is_no_safe_document_is_refused(string body) => Assert.Null(BodyOf.Json(BodyOf.Xml, body));

    [Fact]
    public void Thirty_levels_are_read_and_one_more_is_refused()
    {
        static string Nested(int levels) => string.Concat(Enumerable.Repeat("<a>", levels)) + string.Concat(Enumerable.Repeat("</a>", levels));

        Assert.NotNull(BodyOf.Json(BodyOf.Xml, Nested(30)));
        Assert.Null(BodyOf.Json(BodyOf.Xml, Nested(31)));
        Assert.Null(BodyOf.Json(BodyOf.Xml, Nested(100_000)));
    }

    [Fact]
    public void Lists_at_every_level_stay_within_the_depth_of_JSON()
        => Assert.NotNull(BodyOf.Json(BodyOf.Xml, Enumerable.Range(0, 29).Aggregate("1", (inner, _) => $"<a>{inner}</a><a/>") is var text ? $"<w>{text}</w>" : ""));

    [Fact]
    public void Ten_thousand_elements_are_read_and_one_more_is_refused()
    {
        static string Wide(int count) => $"<w>{string.Concat(Enumerable.Repeat("<a/>", count))}</w>";

        Assert.NotNull(BodyOf.Json(BodyOf.Xml, Wide(10_000)));
        Assert.Null(BodyOf.Json(BodyOf.Xml, Wide(10_001)));
    }

    [Fact]
    public void Any_text_comes_out_as_it_went_in()
        => Prop.ForAll(Texts().ToArbitrary(), fields =>
        {
            var document = new XElement("w", new XElement("always"), fields.Select(field => new XElement(field.Key, field.Value)));
            using var read = JsonDocument.Parse(BodyOf.Json(BodyOf.Xml, document.ToString(SaveOptions.DisableFormatting))!);
            return fields.All(field => read.RootElement.GetProperty(field.Key).GetString() == field.Value);
        }).QuickCheckThrowOnFailure();

    private static Gen<Dictionary<string, string>> Texts()
        => (from name in Gen.Choose(0, 20)
            from text in Gen.Elements("a", "é", "😀", "<", ">", "&", "]]>", "\"", "&amp;", "a b").NonEmptyListOf()
            select (Name: $"n{name}", Text: string.Concat(text))).ArrayOf()
            .Select(pairs => pairs.DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Text));
}
