using Bridge.Contracts;
using Bridge.Contracts.Code;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

/// <summary>Releases. The first time that one is published counts, be it a prerelease; a draft is none yet.</summary>
internal static class GitHubReleases
{
    public static Translation Translate(VerifiedWebhook webhook, WebhookEvent told)
    {
        if (ProviderJson.Read(webhook, GitHubJson.Default.GitHubReleaseEvent) is not { Release: var release } happened)
            return GitHubEnvelope.Keep(webhook, told, WebhookReceivedReason.TypeMismatch);
        var identified = webhook.Identify(told with { OccurredAt = release.PublishedAt });
        if (happened.Action is not "published")
            return identified.Keep(WebhookReceivedReason.NoTypedMessage);
        return identified.Publish(new ReleasePublished
        {
            Webhook = identified.Metadata,
            Repository = happened.Repository.FullName,
            Tag = release.TagName,
            Name = Contact.FirstText(release.Name),
            IsPrerelease = release.Prerelease,
            Actor = happened.Sender.Login,
            Url = release.HtmlUrl,
        });
    }
}
