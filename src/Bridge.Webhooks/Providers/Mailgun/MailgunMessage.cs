namespace Bridge.Webhooks.Providers.Mailgun;

internal sealed record MailgunMessage
{
    public required MailgunHeaders Headers { get; init; }
}
