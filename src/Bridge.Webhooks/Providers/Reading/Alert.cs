using Bridge.Contracts;
using Bridge.Contracts.Alerts;

namespace Bridge.Webhooks.Providers.Reading;

/// <summary>An alert as a provider tells of it, whether it begins or ends.</summary>
internal sealed record Alert(string Key, string Title)
{
    public string? Severity { get; init; }

    public string? Service { get; init; }

    public string? Url { get; init; }

    /// <summary>An alert that begins; unreadable where it is null.</summary>
    public static EventTranslation Raised(Alert? alert, WebhookMetadata webhook) => alert is null
        ? EventTranslation.Unreadable
        : EventTranslation.Of(new AlertRaised
        {
            Webhook = webhook,
            AlertKey = alert.Key,
            Title = alert.Title,
            Severity = alert.Severity,
            Service = alert.Service,
            Url = alert.Url,
        });

    /// <summary>An alert that ends; unreadable where it is null.</summary>
    public static EventTranslation Resolved(Alert? alert, WebhookMetadata webhook) => alert is null
        ? EventTranslation.Unreadable
        : EventTranslation.Of(new AlertResolved
        {
            Webhook = webhook,
            AlertKey = alert.Key,
            Title = alert.Title,
            Severity = alert.Severity,
            Service = alert.Service,
            Url = alert.Url,
        });
}
