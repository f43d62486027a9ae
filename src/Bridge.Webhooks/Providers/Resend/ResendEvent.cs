namespace Bridge.Webhooks.Providers.Resend;

internal sealed record ResendEvent
{
    public required ResendEmail Data { get; init; }
}
