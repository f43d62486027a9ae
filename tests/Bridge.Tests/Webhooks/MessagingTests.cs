using Bridge.Contracts;
using Bridge.Contracts.Messaging;
using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks;

/// <summary>What becomes of e-mails and text messages, by every provider that tells it.</summary>
public sealed class MessagingTests
{
    public static TheoryData<string, string, string, string> Delivered => new()
    {
        { "sendgrid", """[{"event":"delivered","sg_event_id":"e1","sg_message_id":"m1","email":"a@b.example"}]""", "email", "m1" },
        { "resend", """{"type":"email.delivered","data":{"email_id":"m1","to":["a@b.example"]}}""", "email", "m1" },
        { "mailgun", """{"event-data":{"event":"delivered","message":{"headers":{"message-id":"m1"}}}}""", "email", "m1" },
        { "twilio", "MessageSid=SM1&MessageStatus=delivered&To=%2B3511", "sms", "SM1" },
        { "twilio", "SmsSid=SM1&MessageStatus=delivered", "sms", "SM1" },
        { "twilio", "MessageSid=SM1&MessageStatus=delivered&To=whatsapp%3A%2B3511", "whatsapp", "SM1" },
        { "twilio", "MessageSid=SM1&MessageStatus=delivered&To=rcs%3A%2B3511", "sms", "SM1" },
    };

    public static TheoryData<string, string, string?, bool, string?> Failed => new()
    {
        { "sendgrid", """[{"event":"bounce","type":"bounce","sg_message_id":"m1","email":"a@b.example","status":"5.1.1","reason":"550 a@b.example is unknown"}]""", "a@b.example", true, "5.1.1" },
        { "sendgrid", """[{"event":"bounce","type":"blocked","sg_message_id":"m1","email":"a@b.example"}]""", "a@b.example", false, "blocked" },
        { "sendgrid", """[{"event":"dropped","sg_message_id":"m1","email":"a@b.example","reason":"Bounced Address"}]""", "a@b.example", false, "Bounced Address" },
        { "resend", """{"type":"email.bounced","data":{"email_id":"m1","to":["a@b.example"],"bounce":{"type":"Permanent","subType":"General"}}}""", "a@b.example", true, "General" },
        { "resend", """{"type":"email.bounced","data":{"email_id":"m1","to":["a@b.example","c@d.example"],"bounce":{"type":"Transient"}}}""", null, false, "Transient" },
        { "resend", """{"type":"email.failed","data":{"email_id":"m1","failed":{"reason":"reached_daily_quota"}}}""", null, false, "reached_daily_quota" },
        { "mailgun", """{"event-data":{"event":"failed","severity":"permanent","reason":"suppress-bounce","recipient":"a@b.example","message":{"headers":{"message-id":"m1"}}}}""", "a@b.example", true, "suppress-bounce" },
        { "twilio", "MessageSid=m1&MessageStatus=undelivered&To=%2B3511&ErrorCode=30003", "+3511", false, "30003" },
        { "twilio", "MessageSid=m1&MessageStatus=failed&To=whatsapp%3A%2B3511&ErrorCode=30006", "+3511", true, "30006" },
        { "twilio", "MessageSid=m1&MessageStatus=failed&To=%2B3511", "+3511", false, null },
    };

    [Theory]
    [MemberData(nameof(Delivered))]
    public void A_message_that_arrived_is_told_without_its_recipient(string provider, string body, string channel, string id)
    {
        var message = Play.Single<MessageDelivered>(Event(provider, body));

        Assert.Equal((channel, id), (message.Channel, message.ProviderMessageId));
        Assert.DoesNotContain("b.example", message.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("3511", message.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Failed))]
    public void A_message_that_failed_is_told_with_its_recipient_and_the_reason(string provider, string body, string? recipient, bool isPermanent, string? reason)
    {
        var message = Play.Single<MessageFailed>(Event(provider, body));

        Assert.Equal(("m1", recipient, isPermanent, reason), (message.ProviderMessageId, message.Recipient, message.IsPermanent, message.Reason));
    }

    [Theory]
    [InlineData("sendgrid", """[{"event":"deferred","sg_message_id":"m1"}]""")]
    [InlineData("sendgrid", """[{"event":"open","sg_message_id":"m1"}]""")]
    [InlineData("resend", """{"type":"email.delivery_delayed","data":{"email_id":"m1"}}""")]
    [InlineData("mailgun", """{"event-data":{"event":"failed","severity":"temporary","message":{"headers":{"message-id":"m1"}}}}""")]
    [InlineData("mailgun", """{"event-data":{"event":"opened"}}""")]
    [InlineData("twilio", "MessageSid=m1&MessageStatus=sent&To=%2B3511")]
    [InlineData("twilio", "MessageSid=m1&SmsStatus=received&Body=hi")]
    [InlineData("twilio", "MessageSid=m1&MessageStatus=delivered&To=messenger%3A1")]
    public void What_is_not_final_or_of_another_channel_has_no_typed_message(string provider, string body)
        => Assert.Equal("no-typed-message", Play.KeptBecause(Event(provider, body)));

    [Theory]
    [InlineData("sendgrid", """[{"event":"delivered"}]""")]
    [InlineData("resend", """{"type":"email.delivered","data":{}}""")]
    [InlineData("mailgun", """{"event-data":{"event":"delivered","message":{"headers":{}}}}""")]
    [InlineData("twilio", "MessageStatus=delivered&To=%2B3511")]
    public void What_names_no_message_is_unreadable(string provider, string body) => Assert.Equal("unreadable", Play.KeptBecause(Event(provider, body)));

    [Fact]
    public void A_long_reason_of_a_server_is_not_passed_on()
    {
        var reason = $"550 {new string('x', 1000)} a@b.example";

        Assert.Null(Play.Single<MessageFailed>(Event("sendgrid", $$"""[{"event":"dropped","sg_message_id":"m1","reason":"{{reason}}"}]""")).Reason);
    }

    [Fact]
    public void Each_event_of_a_batch_is_a_message_of_its_own()
    {
        var messages = Event("sendgrid", """[{"event":"delivered","sg_event_id":"e1","sg_message_id":"m1"},{"event":"open","sg_event_id":"e2"},{"event":"bounce","sg_event_id":"e3","sg_message_id":"m2"}]""").Messages;

        Assert.Equal([typeof(MessageDelivered), typeof(WebhookReceived), typeof(MessageFailed)], messages.Select(message => message.Message.GetType()));
        Assert.Equal(3, messages.Select(message => message.MessageId).Distinct().Count());
    }

    private static Translation Event(string provider, string body)
        => provider is "twilio" ? Play.Translate(provider, body, ("Content-Type", "application/x-www-form-urlencoded")) : Play.Assume(provider, body);
}
