using System.Text;
using Bridge.Contracts;
using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks.Bodies;

public sealed class AnyBodyTests
{
    private static readonly string[] Types = [BodyOf.UrlEncoded, BodyOf.Multipart, BodyOf.Xml, "multipart/form-data; boundary=\"=\"", "text/xml"];

    private static readonly WebhookSource[] Sources = [.. ProviderCatalog.All.Select(provider => Play.SourceOf(provider.Name))];

    private const string Form = "a=1&fields%5Bb%5D=2&c=%E2%98%95&payload=%7B%22a%22%3A1%7D";
    private const string Parts = "--tea-leaf\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--tea-leaf\r\nContent-Disposition: form-data; name=\"b\"; filename=\"c\"\r\nContent-Type: text/plain\r\n\r\n2\r\n--tea-leaf--\r\n";
    private const string Document = "<?xml version=\"1.0\"?><w a=\"1\"><b>2</b><b>&amp;<![CDATA[3]]></b><!-- c --><d/></w>";

    [Fact]
    public void Any_bytes_give_a_value_or_a_refusal()
        => Prop.ForAll(Bodies().ToArbitrary(), body => Types.All(type => BodyOf.Json(type, body) is null or { Length: > 0 })).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_bytes_of_any_media_type_become_messages_or_are_kept()
        => Prop.ForAll(Bodies().ToArbitrary(), Gen.Elements(Sources).ToArbitrary(), (body, source) => Types.All(type => IsTotal(source, type, body)))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("application/json", ";;")]
    [InlineData(BodyOf.UrlEncoded, "payload=;;")]
    [InlineData(BodyOf.UrlEncoded, "payload=")]
    [InlineData(BodyOf.Multipart, "--tea-leaf\r\nContent-Disposition: form-data; name=\"payload\"\r\n\r\n;;\r\n--tea-leaf--\r\n")]
    public void A_payload_that_is_no_JSON_is_kept_like_a_malformed_body(string type, string body)
    {
        Assert.Null(BodyOf.Json(type, body));
        Assert.Equal(WebhookReceivedReason.Unreadable, Play.KeptBecause(Play.Assume("github", body, ("Content-Type", type), ("X-GitHub-Event", "push"))));
    }

    [Theory]
    [InlineData(Form)]
    [InlineData(Parts)]
    [InlineData(Document)]
    public void A_body_is_read_as_one_media_type_only(string body)
        => Assert.Single(new[] { BodyOf.UrlEncoded, BodyOf.Multipart, BodyOf.Xml }, type => BodyOf.Json(type, body) is not null);

    /// <summary>The text of a signed body that wants to be read as something else.</summary>
    [Theory]
    [InlineData(BodyOf.UrlEncoded, "{\"text\":\"&type=form.submitted&form=contact&x=\"}")]
    [InlineData(BodyOf.UrlEncoded, "<w><text>&amp;type=form.submitted&amp;form=contact</text></w>")]
    [InlineData(BodyOf.UrlEncoded, "--tea-leaf\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n&type=form.submitted&\r\n--tea-leaf--\r\n")]
    [InlineData("multipart/form-data; boundary=evil", "--tea-leaf\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n\r\n--evil\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nform.submitted\r\n--evil--\r\n--tea-leaf--\r\n")]
    [InlineData("multipart/form-data; boundary=evil", "{\"text\":\"\r\n--evil\r\nContent-Disposition: form-data; name=\\\"type\\\"\r\n\r\nform.submitted\r\n--evil--\"}")]
    [InlineData(BodyOf.Xml, "text=%3Cw%3E&type=<w><type>form.submitted</type></w>")]
    public void A_body_cannot_be_passed_off_as_one_of_another_media_type(string type, string body) => Assert.Null(BodyOf.Json(type, body));

    [Theory]
    [InlineData(BodyOf.UrlEncoded, Form)]
    [InlineData(BodyOf.Multipart, Parts)]
    [InlineData(BodyOf.Xml, Document)]
    public void A_byte_order_mark_is_no_part_of_a_body(string type, string body)
    {
        Assert.NotNull(BodyOf.Json(type, body));
        Assert.Equal(BodyOf.Json(type, body), BodyOf.Json(type, "\uFEFF" + body));
    }

    [Fact]
    public void A_body_of_a_media_type_that_is_none_of_these_is_taken_for_JSON()
    {
        Assert.Equal("""{"a":1}""", BodyOf.Json("text/plain", "\uFEFF{\"a\":1}"));
        Assert.Equal("""{"a":1}""", BodyOf.Json("no media type", """{"a":1}"""));
    }

    private static bool IsTotal(WebhookSource source, string type, byte[] body)
    {
        var translation = source.Translate(source.AssumeVerified(Play.Request(Play.Headers(("Content-Type", type)), body)));
        return translation.Messages.Count > 0 != translation.IgnoredBecause is not null;
    }

    private static Gen<byte[]> Bodies()
    {
        var octets = Gen.Choose(0, 255).Select(octet => (byte)octet);
        var pieces = Gen.Elements("a", "=", "&", "%", "%4", "[", "]", "--tea-leaf", "--", "\r\n", "\r", "\n", "Content-Disposition: form-data; name=\"a\"", ":", ";", "\"", "<", ">", "/", "</a>", "<a>", "<!DOCTYPE", "&#0;", "\0", "payload=", "é")
            .ArrayOf().Select(string.Concat).Select(Encoding.UTF8.GetBytes);
        var edits = from place in Gen.Choose(0, 10_000) from octet in octets select (place, octet);
        var near = from body in Gen.Elements(Form, Parts, Document) from changes in edits.ArrayOf() select Edit(Encoding.UTF8.GetBytes(body), changes);
        return Gen.Frequency((1, octets.ArrayOf()), (4, pieces), (5, near));
    }

    private static byte[] Edit(byte[] body, (int Place, byte Octet)[] changes)
    {
        foreach (var (place, octet) in changes.Take(3))
            body[place % body.Length] = octet;
        return body;
    }
}
