namespace Bridge.Webhooks.Providers.PagerDuty;

internal sealed record PagerDutyEvent
{
    public required PagerDutyIncident Data { get; init; }
}
