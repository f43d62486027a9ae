namespace Bridge.Webhooks.Providers.PagerDuty;

internal sealed record PagerDutyEnvelope
{
    public required PagerDutyEvent Event { get; init; }
}
