using Bridge.Contracts;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

/// <summary>Any event: GitHub's bodies have no field in common.</summary>
internal sealed record GitHubEnvelope
{
    /// <summary>An event that is not of its kind's shape, or whose kind has none: as it is, and unreadable where it is no event at all.</summary>
    public static Translation Keep(VerifiedWebhook webhook, WebhookEvent told, string reason)
        => webhook.Identify(told).Keep(ProviderJson.Read(webhook, GitHubJson.Default.GitHubEnvelope) is null ? WebhookReceivedReason.Unreadable : reason);
}
