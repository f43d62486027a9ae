using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.Alertmanager;

/// <summary>Prometheus Alertmanager (<see href="https://prometheus.io/docs/alerting/latest/configuration/#webhook_config" />): a message for each alert of a group.</summary>
internal sealed class AlertmanagerTranslator : IEventTranslator
{
    public IReadOnlyList<string> Presets { get; } = ["alertmanager"];

    public IReadOnlyList<ISample> Samples { get; } = AlertmanagerSamples.Of("alertmanager", version: "4");

    public EventTranslation Translate(in VerifiedEvent verified) => AlertmanagerAlert.Translate(verified);
}
