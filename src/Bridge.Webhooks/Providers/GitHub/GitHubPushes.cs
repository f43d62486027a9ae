using Bridge.Contracts;
using Bridge.Contracts.Code;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

/// <summary>Pushes to a branch; a tag and a deletion have no typed message.</summary>
internal static class GitHubPushes
{
    private const string Branches = "refs/heads/";

    public static Translation Translate(VerifiedWebhook webhook, WebhookEvent told)
    {
        if (ProviderJson.Read(webhook, GitHubJson.Default.GitHubPush) is not { } push)
            return GitHubEnvelope.Keep(webhook, told, WebhookReceivedReason.TypeMismatch);
        var identified = webhook.Identify(told with { OccurredAt = push.Repository.PushedAt });
        if (push.Deleted || !push.Ref.StartsWith(Branches, StringComparison.Ordinal))
            return identified.Keep(WebhookReceivedReason.NoTypedMessage);

        var branch = push.Ref[Branches.Length..];
        return identified.Publish(new CodePushed
        {
            Webhook = identified.Metadata,
            Repository = push.Repository.FullName,
            Branch = branch,
            IsDefaultBranch = branch == push.Repository.DefaultBranch,
            Pusher = push.Pusher.Name,
            CommitCount = push.Commits.Count,
            HeadCommit = push.After,
            CompareUrl = push.Compare,
        });
    }
}
