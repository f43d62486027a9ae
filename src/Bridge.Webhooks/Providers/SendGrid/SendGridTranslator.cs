using Bridge.Contracts.Messaging;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.SendGrid;

/// <summary>
/// SendGrid (<see href="https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event" />). A deferred message is tried again, so
/// it has not failed.
/// </summary>
internal sealed class SendGridTranslator : IEventTranslator
{
    public IReadOnlyList<string> Presets { get; } = ["sendgrid"];

    public IReadOnlyCollection<string> Kinds { get; } = ["delivered", "bounce", "dropped"];

    public IReadOnlyList<ISample> Samples { get; } = [];

    public EventTranslation Translate(in VerifiedEvent verified)
    {
        var kind = verified.Metadata.EventType;
        if (kind is not ("delivered" or "bounce" or "dropped"))
            return EventTranslation.None;
        if (ProviderJson.Read(verified.Value, SendGridJson.Default.SendGridEvent) is not { } told)
            return EventTranslation.Unreadable;
        if (kind is "delivered")
            return EventTranslation.Of(new MessageDelivered { Webhook = verified.Metadata, Channel = MessageChannel.Email, ProviderMessageId = told.SgMessageId });
        return EventTranslation.Of(new MessageFailed
        {
            Webhook = verified.Metadata,
            Channel = MessageChannel.Email,
            ProviderMessageId = told.SgMessageId,
            Recipient = Contact.FirstText(told.Email),
            IsPermanent = kind is "bounce" && told.Type is not "blocked",
            Reason = kind is "bounce" ? Contact.FirstText(told.Status, told.Type) : Dropped(told),
        });
    }

    /// <summary>Why SendGrid did not even try is one of a few phrases; a longer text would be that of a server, which may name people.</summary>
    private static string? Dropped(SendGridEvent told) => told.Reason is { Length: <= 64 } reason ? Contact.FirstText(reason) : null;
}
