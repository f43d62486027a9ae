using System.Text;
using Bridge.Contracts;
using Bridge.Tests.Webhooks.Handshakes;
using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

/// <summary>Microsoft Graph signs nothing: each notification repeats the secret of its subscription.</summary>
public sealed class MicrosoftGraphTests
{
    private const string Secret = "state-of-the-tests";

    [Fact]
    public void Every_notification_must_hold_a_secret_of_the_source()
    {
        var source = Play.Source("microsoft-graph", "another-state", Secret);

        Assert.Equal(1, source.Verify(Play.Request(Body(Item(Secret), Item("another-state")))).SecretIndex);
        Assert.Equal(Verdict.WrongSignature, source.Verify(Play.Request(Body(Item(Secret), Item("STATE-OF-THE-TESTS")))).Verdict);
        Assert.Equal(Verdict.WrongSignature, source.Verify(Play.Request(Body(Item($"{Secret} "), Item(Secret)))).Verdict);
        Assert.Equal(Verdict.MissingSignature, source.Verify(Play.Request(Body(Item(Secret), """{"changeType":"created"}"""))).Verdict);
        Assert.Equal(Verdict.MissingSignature, source.Verify(Play.Request(Body(Item(Secret), Item("")))).Verdict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"value":[]}""")]
    [InlineData("""{"value":{"clientState":"state-of-the-tests"}}""")]
    [InlineData("""{"clientState":"state-of-the-tests"}""")]
    [InlineData("""{"value":["state-of-the-tests"]}""")]
    [InlineData("""{"value":[{"clientState":["state-of-the-tests"]}]}""")]
    [InlineData("""{"value":[{"clientState":"no","clientState":"state-of-the-tests"}]}""")]
    [InlineData("""{"value":[{"clientState":"\ud800"}]}""")]
    public void What_holds_no_notifications_is_refused(string body)
        => Assert.Equal(Verdict.MissingSignature, Play.Source("microsoft-graph", Secret).Verify(Play.Request(body)).Verdict);

    [Fact]
    public void Each_notification_is_a_message_that_its_id_tells_again()
    {
        var both = Play.TranslatePreset("microsoft-graph", Body(Item(Secret, "n-1"), Item(Secret, "n-2"))).Messages;
        var again = Play.TranslatePreset("microsoft-graph", Body(Item(Secret, "n-2"))).Messages;

        Assert.Equal(["created", "created"], both.Select(message => message.Message.Webhook.EventType));
        Assert.Equal("sub-1/n-1/tea/1/created", both[0].Message.Webhook.EventId);
        Assert.NotEqual(both[0].MessageId, both[1].MessageId);
        Assert.Equal(both[1].MessageId, Assert.Single(again).MessageId);
    }

    [Fact]
    public void Without_an_id_the_body_and_the_place_in_it_tell_a_repeat()
    {
        const string Missed = """{"subscriptionId":"sub-1","clientState":"state-of-the-tests","lifecycleEvent":"missed"}""";
        var both = Play.TranslatePreset("microsoft-graph", Body(Missed, Missed)).Messages;

        Assert.All(both, message => Assert.Equal(("missed", null), (message.Message.Webhook.EventType, message.Message.Webhook.EventId)));
        Assert.NotEqual(both[0].MessageId, both[1].MessageId);
        Assert.Equal(both.Select(message => message.MessageId), Play.TranslatePreset("microsoft-graph", Body(Missed, Missed)).Messages.Select(message => message.MessageId));
        Assert.Equal(Missed, Play.Text(((WebhookReceived)both[0].Message).Body));
    }

    [Fact]
    public void The_validation_gets_its_token_back_decoded_as_text()
    {
        var answer = new Greeter("microsoft-graph").Unsigned("POST", "?a=1&validationToken=Validation%3a+is+it%20you%3F+%3Cb%3E%2B")!;

        Assert.Equal((200, "text/plain", "Validation: is it you? <b>+"), (answer.Status, answer.ContentType, answer.Body));
    }

    [Theory]
    [InlineData("GET", "?validationToken=a")]
    [InlineData("POST", "?validationToken=")]
    [InlineData("POST", "?validationToken=a&validationToken=a")]
    [InlineData("POST", "?validationToken=a%0d%0ab")]
    [InlineData("POST", "?validationToken=caf%c3%a9")]
    [InlineData("POST", "?validationtoke=a")]
    public void What_is_no_validation_is_no_handshake(string method, string query) => Assert.Null(new Greeter("microsoft-graph").Unsigned(method, query));

    [Fact]
    public void A_token_beyond_bounds_is_not_reflected()
    {
        Assert.NotNull(new Greeter("microsoft-graph").Unsigned("POST", $"?validationToken={new string('a', 1024)}"));
        Assert.Null(new Greeter("microsoft-graph").Unsigned("POST", $"?validationToken={new string('a', 1025)}"));
    }

    [Fact]
    public void What_holds_no_notifications_cannot_be_signed()
        => Assert.Throws<ArgumentException>(() => WebhookSigner.For(ProviderCatalog.Find("microsoft-graph")!, Secret).Sign(new SampleRequest(Encoding.UTF8.GetBytes("{}"), []), Play.Now));

    private static string Body(params string[] items) => $$"""{"value":[{{string.Join(',', items)}}]}""";

    private static string Item(string state, string id = "n-1")
        => $$"""{"id":"{{id}}","subscriptionId":"sub-1","clientState":"{{state}}","changeType":"created","resource":"tea/1"}""";
}
