using System.Text;
using Bridge.Contracts;
using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;
using FsCheck;
using FsCheck.Fluent;

namespace Bridge.Tests.Webhooks;

public sealed class TwilioProviderTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("MessageSid=SM1&MessageStatus=sent&SmsStatus=sent", "message.sent", "SM1/sent")]
    [InlineData("SmsSid=SM1&SmsStatus=received&Body=hi", "message.received", "SM1/received")]
    [InlineData("CallSid=CA1&CallStatus=ringing", "call.ringing", "CA1/ringing")]
    [InlineData("CallSid=CA1&RecordingSid=RE1&RecordingStatus=completed", "recording.completed", "RE1/completed")]
    [InlineData("CallSid=CA1&ConferenceSid=CF1&StatusCallbackEvent=participant-join", "conference.participant-join", "CF1/participant-join")]
    [InlineData("EventType=task.created&TaskSid=WT1", "task.created", null)]
    [InlineData("CallSid=CA1&CallSid=CA2", "unknown", null)]
    [InlineData("CallSid=", "unknown", null)]
    public void Kind_and_id_are_told_by_the_fields(string body, string type, string? id)
    {
        var metadata = Play.Translate("twilio", body, ("Content-Type", Form)).Metadata;

        Assert.Equal((type, id), (metadata.EventType, metadata.EventId));
    }

    [Fact]
    public void A_call_tells_its_time()
        => Assert.Equal(
            new DateTimeOffset(2026, 1, 1, 11, 0, 0, TimeSpan.Zero),
            Play.Translate("twilio", "CallSid=CA1&Timestamp=Thu%2C+01+Jan+2026+11%3A00%3A00+%2B0000", ("Content-Type", Form)).Metadata.OccurredAt);

    [Theory]
    [InlineData("Body=a+b&MessageSid=SM1")]
    [InlineData("MessageSid=SM1&Body=a%20b")]
    [InlineData("MessageSid=SM1&&Body=%61+b&MessageSid=SM1")]
    [InlineData("MessageSidSM1=&Body=a+b")]
    [InlineData("Body=a+bMessageSidSM1")]
    public void However_a_signed_form_is_written_it_is_one_message(string body)
        => Assert.Equal(MessageId("MessageSid=SM1&Body=a+b"), MessageId(body));

    [Theory]
    [InlineData("SM%00")]
    [InlineData("SM\0")]
    [InlineData("+")]
    public void An_id_that_no_consumer_can_store_is_none(string id)
        => Assert.Equal("unreadable", Play.KeptBecause(Play.Translate("twilio", $"MessageStatus=delivered&To=%2B351210000002&MessageSid={id}", ("Content-Type", Form))));

    [Fact]
    public void A_form_is_decoded_once()
    {
        var twice = Play.Signed("twilio", "To=%252B351"u8.ToArray(), ("Content-Type", Form));

        Assert.Equal(Verdict.WrongSignature, Play.Source("twilio").Verify(Play.Request((WebhookHeaders)twice.Headers, "To=%2B351"u8.ToArray())).Verdict);
        Assert.Equal(Verdict.WrongSignature, Play.Source("twilio").Verify(Play.Request((WebhookHeaders)twice.Headers, "To=+351"u8.ToArray())).Verdict);
    }

    [Fact]
    public void Another_form_is_another_message() => Assert.NotEqual(MessageId("CallSid=CA1&Digits=1"), MessageId("CallSid=CA1&Digits=2"));

    [Fact]
    public void Each_event_of_a_stream_is_a_message_of_its_own()
    {
        const string Events = """ [{"id":"EZ1","type":"com.example.poured","time":"2026-01-01T11:00:00Z"},{"id":"EZ2","type":"com.example.drunk"}]""";

        var items = Play.Translate("twilio", Events, ("Content-Type", "application/json")).Messages;

        Assert.Equal(["EZ1", "EZ2"], items.Select(item => item.Message.Webhook.EventId));
        Assert.Equal(["com.example.poured", "com.example.drunk"], items.Select(item => item.Message.Webhook.EventType));
        Assert.Equal(items[0].MessageId, Play.Translate("twilio", """[{"id":"EZ1"}]""", ("Content-Type", "application/json")).Messages[0].MessageId);
    }

    [Theory]
    [InlineData("{}", WebhookReceivedReason.NoTypedMessage)]
    [InlineData("{", WebhookReceivedReason.Unreadable)]
    public void Other_JSON_is_kept(string body, string reason) => Assert.Equal(reason, Play.KeptBecause(Play.Translate("twilio", body, ("Content-Type", "application/json"))));

    [Fact]
    public void What_was_spooled_needs_no_query_to_be_translated()
    {
        var source = Play.Source("twilio");

        var spooled = source.AssumeVerified(Play.Request("CallSid=CA1&CallStatus=busy", ("Content-Type", Form)));

        Assert.Equal("CA1/busy", source.Translate(spooled).Metadata.EventId);
    }

    [Theory]
    [InlineData(null, "Sources:sms:PublicUrl is missing: twilio signs the URL, so write it exactly as it was registered there.")]
    [InlineData("hooks.example.com/sms", "Sources:sms:PublicUrl is no absolute URL")]
    [InlineData("https:hooks.example.com", "Sources:sms:PublicUrl is no absolute URL")]
    public void Without_the_registered_URL_there_is_no_source(string? url, string expected)
    {
        var options = new WebhookSourceOptions { Provider = "twilio", Secrets = [Play.Secret], PublicUrl = url };

        Assert.StartsWith(expected, Assert.Single(WebhookSource.Validate("sms", options)), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_way_of_signing_replaces_the_code()
    {
        var options = Play.Options("twilio");
        options.Scheme = new() { Signature = new() { In = ["header:X-Relay"] } };
        var headers = Play.Headers(("Content-Type", Form));
        new WebhookSigner(options.Scheme, Play.Secret).Sign(headers, "CallSid=CA1"u8.ToArray(), Play.Now);

        Assert.Equal(Verdict.Accepted, WebhookSource.Create("sms", options).Verify(Play.Request(headers, "CallSid=CA1"u8.ToArray())).Verdict);
    }

    [Theory]
    [InlineData(Form, "line=sip:north@example.com&city=a%20b", Verdict.Accepted)]
    [InlineData(Form, "line=sip%3Anorth%40example.com&city=a+b", Verdict.Accepted)]
    [InlineData(Form, "line=sip%3Asouth%40example.com&city=a+b", Verdict.WrongSignature)]
    [InlineData("application/json", "line=sip:north@example.com&city=a%20b", Verdict.Accepted)]
    [InlineData("application/json", "line=sip%3anorth%40example.com&city=a%20b", Verdict.Accepted)]
    [InlineData("application/json", "city=a%20b&line=sip:north@example.com", Verdict.WrongSignature)]
    public void A_query_that_is_escaped_on_its_way_is_the_registered_one(string contentType, string sent, Verdict expected)
    {
        const string Registered = "line=sip:north@example.com&city=a%20b";
        var options = Play.Options("twilio");
        options.PublicUrl = $"https://hooks.example.com/sms?{Registered}";
        var signed = WebhookSigner.For(ProviderCatalog.Find("twilio")!, Play.Secret, options.PublicUrl)
            .Sign(new SampleRequest("Body=a"u8.ToArray(), Play.Headers(("Content-Type", contentType))), Play.Now);
        var query = signed.Query.Length > 0 ? signed.Query.Replace(Registered, sent, StringComparison.Ordinal) : $"?{sent}";

        Assert.Equal(expected, WebhookSource.Create("sms", options).Verify(Play.Request(signed.Headers, signed.Body, query: query)).Verdict);
    }

    [Theory]
    [InlineData("", Schemes.Url)]
    [InlineData("secret", null)]
    [InlineData("secret", "no URL")]
    public void A_signer_needs_a_secret_and_the_URL(string secret, string? url)
        => Assert.Throws<WebhookConfigurationException>(() => WebhookSigner.For(ProviderCatalog.Find("twilio")!, secret, url));

    [Fact]
    public void Whatever_is_signed_is_accepted_and_a_changed_byte_of_the_content_is_not()
    {
        var source = Play.Source("twilio");
        var requests =
            from text in ArbMap.Default.ArbFor<NonNull<string>>().Generator
            from isForm in Gen.Elements(true, false)
            from added in Gen.Choose(1, 255)
            select (Text: text.Get, IsForm: isForm, Added: added);
        Prop.ForAll(requests.ToArbitrary(), it =>
        {
            var body = Encoding.UTF8.GetBytes(it.IsForm ? $"Body={Uri.EscapeDataString(it.Text)}" : it.Text);
            var request = Play.Signed("twilio", body, ("Content-Type", it.IsForm ? Form : "application/json"));
            byte[] longer = [.. request.Body.Span, .. Encoding.UTF8.GetBytes(it.IsForm ? $"%{it.Added:X2}" : "\0")];
            var changed = Play.Request((WebhookHeaders)request.Headers, longer, query: request.Query);
            return source.Verify(request).IsAccepted && !source.Verify(changed).IsAccepted;
        }).QuickCheckThrowOnFailure();
    }

    private static Guid MessageId(string body) => Assert.Single(Play.Translate("twilio", body, ("Content-Type", Form)).Messages).MessageId;
}
