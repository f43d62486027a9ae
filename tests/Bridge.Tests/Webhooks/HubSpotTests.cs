using Bridge.Contracts;
using Bridge.Webhooks;
using Bridge.Webhooks.Schemes;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks;

/// <summary>Signature v3: the escapes of twelve characters of the URL are decoded before it is signed. Signed by another implementation of HMAC.</summary>
public sealed class HubSpotTests
{
    private const string Address = "https://hooks.example.com/webhooks/hub";
    private const string Body = """[{"eventId":11,"subscriptionId":12,"occurredAt":13,"subscriptionType":"deal.creation"}]""";

    [Theory]
    [InlineData("?a=:/?@!$'()*,;", "aunrs7ecCvfy8KHOibBjjhPCmrqcHcMQqpnuF8LW/7w=")]
    [InlineData("?a=%3A%2F%3F%40%21%24%27%28%29%2A%2C%3B", "aunrs7ecCvfy8KHOibBjjhPCmrqcHcMQqpnuF8LW/7w=")]
    [InlineData("?a=%3a%2f%3f%40%21%24%27%28%29%2a%2c%3b", "aunrs7ecCvfy8KHOibBjjhPCmrqcHcMQqpnuF8LW/7w=")]
    [InlineData("?a=%20%25%2B%26%3D%23", "gkaNnj+mzmCbaVkO27Ziw2x79a5xaZTu/CcAPPdPBo4=")]
    [InlineData("?a=%253A", "QFEkF/XdOq/tUGfDGZC8HhRcDkYqmd2Nku7NAkkDjBk=")]
    public void The_registered_URL_is_signed_with_twelve_escapes_decoded_once(string query, string signature)
        => Assert.Equal(Verdict.Accepted, Verify(query, signature));

    [Theory]
    [InlineData("?a=%253A", "nfP5bYZl4nM++kye1LFVv1SIiNhPmjQjgdlPChEWGLY=")]
    [InlineData("?a=%20%25%2B%26%3D%23", "aunrs7ecCvfy8KHOibBjjhPCmrqcHcMQqpnuF8LW/7w=")]
    [InlineData("?a=%3", "nfP5bYZl4nM++kye1LFVv1SIiNhPmjQjgdlPChEWGLY=")]
    public void Another_URL_is_refused(string query, string signature) => Assert.Equal(Verdict.WrongSignature, Verify(query, signature));

    [Fact]
    public void Whatever_twelve_characters_are_escaped_the_URL_is_the_same()
        => Prop.ForAll(
            Gen.Elements(":/?@!$'()*,;a1-".ToCharArray()).ArrayOf().ToArbitrary(),
            letters => UrlEscapes.Decode(string.Concat(letters.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' ? $"{letter}" : $"%{(int)letter:X2}")))
                       == string.Concat(letters)).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_event_of_a_body_is_a_message()
    {
        var translation = Play.TranslatePreset("hubspot-v3", """[{"eventId":1,"subscriptionId":2,"occurredAt":3,"subscriptionType":"deal.creation"},{"eventId":2,"subscriptionId":2,"occurredAt":3,"subscriptionType":"deal.deletion"}]""");

        Assert.Equal(["deal.creation", "deal.deletion"], translation.Messages.Select(message => ((WebhookReceived)message.Message).Webhook.EventType));
    }

    private static Verdict Verify(string query, string signature)
    {
        var options = Play.Options("hubspot-v3", "secret-of-hubspot-tests");
        options.PublicUrl = Address + query;
        return WebhookSource.Create("any", options)
            .Verify(Play.Request(Body, ("X-HubSpot-Signature-v3", signature), ("X-HubSpot-Request-Timestamp", "1767268800000"))).Verdict;
    }
}
