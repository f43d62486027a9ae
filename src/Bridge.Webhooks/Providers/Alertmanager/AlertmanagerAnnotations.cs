namespace Bridge.Webhooks.Providers.Alertmanager;

internal sealed record AlertmanagerAnnotations
{
    public string? Summary { get; init; }
}
