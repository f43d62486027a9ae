namespace Bridge.Webhooks.Providers.Mailgun;

internal sealed record MailgunEvent
{
    public required MailgunEventData EventData { get; init; }
}
