using Bridge.Webhooks.Providers.Alertmanager;
using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.Grafana;

/// <summary>
/// Grafana Alerting
/// (<see href="https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/" />),
/// whose alerts have the shape of Alertmanager's.
/// </summary>
internal sealed class GrafanaTranslator : IEventTranslator
{
    public IReadOnlyList<string> Presets { get; } = ["grafana", "grafana-ts"];

    public IReadOnlyList<ISample> Samples { get; } = [.. AlertmanagerSamples.Of("grafana", version: "1"), .. AlertmanagerSamples.Of("grafana-ts", version: "1")];

    public EventTranslation Translate(in VerifiedEvent verified) => AlertmanagerAlert.Translate(verified);
}
