using System.Text;
using System.Xml.Linq;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks.Bodies;

/// <summary>One form in every notation gives one message.</summary>
public sealed class SameFormTests
{
    private const string Json =
        """{"id":"wj_1","type":"form.submitted","created_at":"2026-01-01T12:00:00+00:00","form":"contact","fields":{"email":"zoë+1@example.com","name":"Zoë O'Hara","message":"1 & 2\n= 3?"}}""";

    private static readonly KeyValuePair<string, string>[] Fields =
    [
        new("id", "wj_1"), new("type", "form.submitted"), new("created_at", "2026-01-01T12:00:00+00:00"), new("form", "contact"),
        new("fields[email]", "zoë+1@example.com"), new("fields[name]", "Zoë O'Hara"), new("fields[message]", "1 & 2\n= 3?"),
    ];

    private static readonly XElement Document = new("webhook",
        new XElement("id", "wj_1"), new XElement("type", "form.submitted"), new XElement("created_at", "2026-01-01T12:00:00+00:00"), new XElement("form", "contact"),
        new XElement("fields", new XElement("email", "zoë+1@example.com"), new XElement("name", "Zoë O'Hara"), new XElement("message", "1 & 2\n= 3?")));

    public static TheoryData<string, string> Notations => new()
    {
        { "widgetjar", "json" }, { "widgetjar", "urlencoded" }, { "widgetjar", "multipart" },
        { "generic-hex", "json" }, { "generic-hex", "urlencoded" }, { "generic-hex", "multipart" }, { "generic-hex", "xml" },
    };

    [Theory]
    [MemberData(nameof(Notations))]
    public void A_form_gives_the_same_message_in_every_notation(string provider, string notation)
    {
        var (type, bytes) = Body(notation);
        Assert.True(Play.Source(provider).TakesContentType(type));

        var message = Play.Single<FormSubmitted>(Play.Translate(provider, bytes, ("Content-Type", type)));

        Assert.Equal("contact", message.Form);
        Assert.Equal(new ContactDetails { Email = "zoë+1@example.com", Name = "Zoë O'Hara" }, message.Contact);
        Assert.Equal("1 & 2\n= 3?", message.Message);
        Assert.Equal(Message(provider, "json"), Message(provider, notation));
    }

    [Fact]
    public void Where_the_id_is_signed_the_same_form_in_another_notation_is_a_repeat()
        => Assert.Single(new[] { "json", "urlencoded", "multipart" }.Select(notation => Translate("widgetjar", notation).Messages[0].MessageId).Distinct());

    [Fact]
    public void Another_text_gives_another_message()
    {
        var other = Play.Single<FormSubmitted>(Play.Translate("widgetjar", Json.Replace("Hara", "Hare", StringComparison.Ordinal)));

        Assert.NotEqual(Message("widgetjar", "json").Contact, other.Contact);
    }

    /// <summary>The message, apart from the hash of its bytes.</summary>
    private static FormSubmitted Message(string provider, string notation)
    {
        var message = Play.Single<FormSubmitted>(Translate(provider, notation));
        return message with { Webhook = message.Webhook with { BodyHash = string.Empty } };
    }

    private static Translation Translate(string provider, string notation)
    {
        var (type, bytes) = Body(notation);
        return Play.Translate(provider, bytes, ("Content-Type", type));
    }

    private static (string Type, byte[] Bytes) Body(string notation) => notation switch
    {
        "urlencoded" => BodyOf.Of(BodyOf.UrlEncodedContent(Fields)),
        "multipart" => BodyOf.Of(BodyOf.MultipartContent(Fields)),
        "xml" => ("application/xml", Encoding.UTF8.GetBytes(Document.ToString())),
        _ => ("application/json", Encoding.UTF8.GetBytes(Json)),
    };
}
