using Bridge.Contracts;
using Bridge.Contracts.Messaging;

namespace Bridge.Webhooks.Providers.Twilio;

/// <summary>What became of a message (<see href="https://www.twilio.com/docs/messaging/guides/track-outbound-message-status" />).</summary>
internal static class TwilioMessages
{
    public static EventTranslation Translate(WebhookMetadata webhook, TwilioForm form)
    {
        if (form["MessageStatus"] is not ("delivered" or "undelivered" or "failed") || Channel(form["To"]) is not { } channel)
            return EventTranslation.None;
        if ((form["MessageSid"] ?? form["SmsSid"]) is not { } id)
            return EventTranslation.Unreadable;
        if (form["MessageStatus"] is "delivered")
            return EventTranslation.Of(new MessageDelivered { Webhook = webhook, Channel = channel, ProviderMessageId = id });
        return EventTranslation.Of(new MessageFailed
        {
            Webhook = webhook,
            Channel = channel,
            ProviderMessageId = id,
            Recipient = form["To"]?.Split(':')[^1],
            IsPermanent = IsPermanent(form["ErrorCode"]),
            Reason = form["ErrorCode"],
        });
    }

    /// <returns>Null for channels that are neither a telephone's nor WhatsApp's.</returns>
    private static string? Channel(string? to) => to?.Split(':') switch
    {
        null or [_] or ["rcs", _] => MessageChannel.Sms,
        ["whatsapp", _] => MessageChannel.WhatsApp,
        _ => null,
    };

    /// <summary>Unsubscribed, unknown, or a line that takes no messages (<see href="https://www.twilio.com/docs/api/errors" />).</summary>
    private static bool IsPermanent(string? errorCode) => errorCode is "21610" or "30005" or "30006";
}
