using Bridge.Contracts.Messaging;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.Resend;

/// <summary>Resend (<see href="https://resend.com/docs/webhooks/event-types" />). A delayed e-mail is tried again, so it has not failed.</summary>
internal sealed class ResendTranslator : IEventTranslator
{
    public IReadOnlyList<string> Presets { get; } = ["resend"];

    public IReadOnlyCollection<string> Kinds { get; } = ["email.delivered", "email.bounced", "email.failed"];

    public IReadOnlyList<ISample> Samples { get; } = [];

    public EventTranslation Translate(in VerifiedEvent verified)
    {
        var kind = verified.Metadata.EventType;
        if (kind is not ("email.delivered" or "email.bounced" or "email.failed"))
            return EventTranslation.None;
        if (ProviderJson.Read(verified.Value, ResendJson.Default.ResendEvent) is not { Data: var email })
            return EventTranslation.Unreadable;
        if (kind is "email.delivered")
            return EventTranslation.Of(new MessageDelivered { Webhook = verified.Metadata, Channel = MessageChannel.Email, ProviderMessageId = email.EmailId });
        return EventTranslation.Of(new MessageFailed
        {
            Webhook = verified.Metadata,
            Channel = MessageChannel.Email,
            ProviderMessageId = email.EmailId,
            Recipient = email.To is [var only] ? Contact.FirstText(only) : null,
            IsPermanent = kind is "email.bounced" && email.Bounce?.Type is "Permanent",
            Reason = kind is "email.bounced" ? Contact.FirstText(email.Bounce?.SubType, email.Bounce?.Type) : Contact.FirstText(email.Failed?.Reason),
        });
    }
}
