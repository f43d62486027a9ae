using System.Text;
using Bridge.Contracts;

namespace Bridge.Tests.Webhooks.Bodies;

/// <summary>Presets whose bodies are no JSON.</summary>
public sealed class PresetBodyTests
{
    private const string Envelope =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <DocuSignEnvelopeInformation xmlns="http://www.docusign.net/API/3.0">
          <EnvelopeStatus><TimeGenerated>2026-01-01T12:00:00Z</TimeGenerated><EnvelopeID>e-1</EnvelopeID><Status>Completed</Status></EnvelopeStatus>
        </DocuSignEnvelopeInformation>
        """;

    [Fact]
    public void An_envelope_in_XML_is_told_with_its_id_and_kind_and_its_bytes()
    {
        var received = Received("docusign-xml", Envelope, "text/xml; charset=utf-8");

        Assert.Equal(("e-1", "Completed", Play.Now), (received.Webhook.EventId, received.Webhook.EventType, received.Webhook.OccurredAt));
        Assert.Equal((WebhookReceivedReason.NoTypedMessage, Envelope, "text/xml; charset=utf-8"), (received.Reason, Encoding.UTF8.GetString(received.Body.Span), received.ContentType));
    }

    [Fact]
    public void Two_events_of_one_envelope_are_two_messages()
        => Assert.NotEqual(MessageId(Envelope), MessageId(Envelope.Replace("Completed", "Sent", StringComparison.Ordinal)));

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY e \"x\">]><a><b>&e;</b></a>")]
    [InlineData("<a><b></a>")]
    [InlineData("")]
    [InlineData("{}")]
    public void XML_with_a_DTD_or_no_XML_is_well_signed_and_unreadable(string body)
    {
        var received = Received("docusign-xml", body, "text/xml");

        Assert.Equal((WebhookReceivedReason.Unreadable, body), (received.Reason, Encoding.UTF8.GetString(received.Body.Span)));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded", "event=delivered&token=t1&timestamp=1767268800&signature=x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\nt1\r\n--b\r\nContent-Disposition: form-data; name=\"event\"\r\n\r\ndelivered\r\n--b\r\nContent-Disposition: form-data; name=\"timestamp\"\r\n\r\n1767268800\r\n--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a.txt\"\r\n\r\n{}\r\n--b--\r\n")]
    public void A_form_is_told_with_its_id_and_kind(string type, string body)
    {
        var received = Assert.IsType<WebhookReceived>(Assert.Single(Play.Assume("mailgun-form", body, ("Content-Type", type)).Messages).Message);

        Assert.Equal(("t1", "delivered", Play.Now), (received.Webhook.EventId, received.Webhook.EventType, received.Webhook.OccurredAt));
    }

    [Fact]
    public void Every_preset_takes_the_bodies_that_it_reads()
    {
        Assert.All(new[] { "docusign-xml text/xml", "docusign-xml application/xml", "mailgun-form multipart/form-data; boundary=b", "slack application/x-www-form-urlencoded" }, taken =>
            Assert.True(Play.SourceOf(taken.Split(' ', 2)[0]).TakesContentType(taken.Split(' ', 2)[1])));
        Assert.False(Play.SourceOf("docusign").TakesContentType("text/xml"));
    }

    private static WebhookReceived Received(string preset, string body, string type)
        => Play.Single<WebhookReceived>(Play.Translate(preset, body, ("Content-Type", type)));

    private static Guid MessageId(string body) => Play.Translate("docusign-xml", body, ("Content-Type", "text/xml")).Messages[0].MessageId;
}
