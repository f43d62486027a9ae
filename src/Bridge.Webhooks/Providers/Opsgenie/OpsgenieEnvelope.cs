namespace Bridge.Webhooks.Providers.Opsgenie;

internal sealed record OpsgenieEnvelope
{
    public required OpsgenieAlert Alert { get; init; }
}
