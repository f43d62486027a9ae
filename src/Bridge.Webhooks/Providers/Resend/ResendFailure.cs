namespace Bridge.Webhooks.Providers.Resend;

internal sealed record ResendFailure
{
    public string? Reason { get; init; }
}
