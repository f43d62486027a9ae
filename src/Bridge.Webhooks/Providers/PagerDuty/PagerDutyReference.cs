namespace Bridge.Webhooks.Providers.PagerDuty;

internal sealed record PagerDutyReference
{
    /// <summary>The name of what is referred to.</summary>
    public string? Summary { get; init; }
}
