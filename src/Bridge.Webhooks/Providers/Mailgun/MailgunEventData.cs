namespace Bridge.Webhooks.Providers.Mailgun;

internal sealed record MailgunEventData
{
    public required MailgunMessage Message { get; init; }

    public string? Recipient { get; init; }

    public string? Severity { get; init; }

    public string? Reason { get; init; }
}
