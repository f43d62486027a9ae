using Bridge.Webhooks.Providers.Adyen;
using Bridge.Webhooks.Providers.Alertmanager;
using Bridge.Webhooks.Providers.Generic;
using Bridge.Webhooks.Providers.GitLab;
using Bridge.Webhooks.Providers.Grafana;
using Bridge.Webhooks.Providers.Mailgun;
using Bridge.Webhooks.Providers.Opsgenie;
using Bridge.Webhooks.Providers.Paddle;
using Bridge.Webhooks.Providers.PagerDuty;
using Bridge.Webhooks.Providers.Resend;
using Bridge.Webhooks.Providers.SendGrid;
using Bridge.Webhooks.Providers.Slack;
using Bridge.Webhooks.Providers.Square;
using Bridge.Webhooks.Providers.Typeform;
using Bridge.Webhooks.Providers.WooCommerce;

namespace Bridge.Webhooks.Providers;

/// <summary>The translators of presets: one line each.</summary>
internal static class TranslatorCatalog
{
    /// <summary>The translators.</summary>
    public static IReadOnlyList<IEventTranslator> All { get; } =
    [
        new AdyenTranslator(),
        new AlertmanagerTranslator(),
        new GenericTranslator(),
        new GitLabTranslator(),
        new GrafanaTranslator(),
        new MailgunTranslator(),
        new OpsgenieTranslator(),
        new PaddleTranslator(),
        new PagerDutyTranslator(),
        new ResendTranslator(),
        new SendGridTranslator(),
        new SlackTranslator(),
        new SquareTranslator(),
        new TypeformTranslator(),
        new WooCommerceTranslator(),
    ];

    /// <summary>The translator of a preset; null where its events have no typed messages.</summary>
    public static IEventTranslator? Find(string preset) => All.FirstOrDefault(translator => translator.Presets.Contains(preset, StringComparer.Ordinal));
}
