using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bridge.Tests.Webhooks.Handshakes;

/// <summary>Handshakes that are answered only to who signs them.</summary>
public sealed class SignedHandshakeTests
{
    [Fact]
    public void Slack_gets_its_challenge_back_as_text()
    {
        var answer = new Greeter("slack").Signed("""{"type":"url_verification","token":"t","challenge":"3eZbrw1aB"}""")!;

        Assert.Equal((200, "text/plain", "3eZbrw1aB"), (answer.Status, answer.ContentType, answer.Body));
    }

    [Theory]
    [InlineData("""{"type":"event_callback","challenge":"3eZbrw1aB"}""")]
    [InlineData("""{"type":"url_verification"}""")]
    [InlineData("""{"type":"url_verification","challenge":""}""")]
    [InlineData("""{"type":"url_verification","challenge":["a"]}""")]
    [InlineData("""{"type":"url_verification","challenge":"a\nSet-Cookie: b"}""")]
    [InlineData("""{"type":"url_verification","challenge":"caf\u00e9"}""")]
    [InlineData("""{"type":"event_callback","type":"url_verification","challenge":"a"}""")]
    [InlineData("not json")]
    public void What_is_no_challenge_of_Slack_is_no_handshake(string body) => Assert.Null(new Greeter("slack").Signed(body));

    [Fact]
    public void A_challenge_of_1024_characters_is_reflected_and_none_longer()
    {
        var slack = new Greeter("slack");

        Assert.Equal(1024, slack.Signed(Challenge(1024))!.Body.Length);
        Assert.Null(slack.Signed(Challenge(1025)));
        Assert.Null(slack.Signed($$"""{"type":"url_verification","challenge":"a","more":"{{new string('a', 16 * 1024)}}"}"""));

        static string Challenge(int length) => $$"""{"type":"url_verification","challenge":"{{new string('a', length)}}"}""";
    }

    [Fact]
    public void An_unsigned_challenge_is_answered_by_nobody()
        => Assert.All(
            ["slack", "zoom", "discord", "xero"],
            provider => Assert.Null(new Greeter(provider).Unsigned(
                "POST", body: """{"type":"url_verification","challenge":"a","event":"endpoint.url_validation","payload":{"plainToken":"a"},"events":[]}""")));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Zoom_gets_its_token_hashed_under_the_secret_that_signed(int key)
    {
        var zoom = new Greeter("zoom");

        var answer = zoom.Signed("""{"event":"endpoint.url_validation","payload":{"plainToken":"q\"g8"},"event_ts":1}""", key)!;

        Assert.Equal((200, "application/json"), (answer.Status, answer.ContentType));
        using var body = JsonDocument.Parse(answer.Body);
        Assert.Equal("q\"g8", body.RootElement.GetProperty("plainToken").GetString());
        Assert.Equal(
            Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(zoom.Secret(key)), "q\"g8"u8)),
            body.RootElement.GetProperty("encryptedToken").GetString());
    }

    [Fact]
    public void The_test_of_a_subscription_of_PagerDuty_is_answered_and_an_incident_is_none()
    {
        var pagerDuty = new Greeter("pagerduty");

        Assert.Equal((200, ""), pagerDuty.Signed("""{"event":{"id":"01","event_type":"pagey.ping","data":{"type":"ping"}}}""") is { } answer ? (answer.Status, answer.Body) : default);
        Assert.Null(pagerDuty.Signed("""{"event":{"id":"01","event_type":"incident.triggered","data":{"title":"pagey.ping"}}}"""));
    }

    [Fact]
    public void Discord_gets_no_content_for_its_ping_of_events()
    {
        var answer = new Greeter("discord").Signed("""{"version":1,"application_id":"7","type":0}""")!;

        Assert.Equal((204, null, ""), (answer.Status, answer.ContentType, answer.Body));
    }

    [Fact]
    public void Discord_gets_a_pong_for_its_ping_of_interactions()
    {
        var answer = new Greeter("discord").Signed("""{"id":"1","application_id":"7","type":1,"token":"x","version":1}""")!;

        Assert.Equal((200, "application/json", """{"type":1}"""), (answer.Status, answer.ContentType, answer.Body));
    }

    [Theory]
    [InlineData("""{"version":1,"application_id":"7","type":1,"event":{"type":"APPLICATION_AUTHORIZED"}}""")]
    [InlineData("""{"type":2,"data":{}}""")]
    [InlineData("""{"type":"zero"}""")]
    public void An_event_and_an_interaction_of_Discord_are_no_handshake(string body) => Assert.Null(new Greeter("discord").Signed(body));

    [Theory]
    [InlineData("xero")]
    [InlineData("asana")]
    public void A_body_without_events_is_acknowledged_with_nothing(string provider)
    {
        var answer = new Greeter(provider).Signed("""{"events":[],"lastEventSequence":0,"firstEventSequence":0,"entropy":"x"}""")!;

        Assert.Equal((200, null, ""), (answer.Status, answer.ContentType, answer.Body));
        Assert.Null(new Greeter(provider).Signed("""{"events":[{"resourceId":"1"}]}"""));
        Assert.Null(new Greeter(provider).Signed("""{"events":{}}"""));
    }

    [Fact]
    public void A_delivery_that_Slack_repeats_is_the_same_message()
    {
        var first = Ids(("X-Unsigned", "1"));
        var again = Ids(("X-Slack-Retry-Num", "2"), ("X-Slack-Retry-Reason", "http_timeout"));

        Assert.Equal(first, again);

        static IEnumerable<Guid> Ids(params (string Name, string Value)[] headers)
            => Play.Translate("slack", """{"event_id":"Ev1","event":{"type":"message"}}""", headers).Messages.Select(message => message.MessageId);
    }
}
