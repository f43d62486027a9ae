using Bridge.Contracts.Messaging;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.Mailgun;

/// <summary>
/// Mailgun (<see href="https://documentation.mailgun.com/docs/mailgun/user-manual/events/events" />). A temporary failure is tried again, so
/// nothing has failed. No signature covers what the event tells.
/// </summary>
internal sealed class MailgunTranslator : IEventTranslator
{
    public IReadOnlyList<string> Presets { get; } = ["mailgun"];

    public IReadOnlyCollection<string> Kinds { get; } = ["delivered", "failed"];

    public IReadOnlyList<ISample> Samples { get; } = [];

    public EventTranslation Translate(in VerifiedEvent verified)
    {
        var kind = verified.Metadata.EventType;
        if (kind is not ("delivered" or "failed"))
            return EventTranslation.None;
        if (ProviderJson.Read(verified.Value, MailgunJson.Default.MailgunEvent) is not { EventData: var told })
            return EventTranslation.Unreadable;
        var id = told.Message.Headers.MessageId;
        if (kind is "delivered")
            return EventTranslation.Of(new MessageDelivered { Webhook = verified.Metadata, Channel = MessageChannel.Email, ProviderMessageId = id });
        if (told.Severity is not "permanent")
            return EventTranslation.None;
        return EventTranslation.Of(new MessageFailed
        {
            Webhook = verified.Metadata,
            Channel = MessageChannel.Email,
            ProviderMessageId = id,
            Recipient = Contact.FirstText(told.Recipient),
            IsPermanent = true,
            Reason = Contact.FirstText(told.Reason),
        });
    }
}
