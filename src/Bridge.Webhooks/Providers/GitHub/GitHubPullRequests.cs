using Bridge.Contracts;
using Bridge.Contracts.Code;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

/// <summary>Pull requests. Events of a review tell the pull request too, so what makes them reviews must be absent.</summary>
internal static class GitHubPullRequests
{
    public static Translation Translate(VerifiedWebhook webhook, WebhookEvent told)
    {
        if (ProviderJson.Read(webhook, GitHubJson.Default.GitHubPullRequestEvent) is not { Review: null, Comment: null, Thread: null } happened)
            return GitHubEnvelope.Keep(webhook, told, WebhookReceivedReason.TypeMismatch);
        var identified = webhook.Identify(told with { OccurredAt = happened.PullRequest.UpdatedAt });
        var (metadata, details, actor) = (identified.Metadata, Details(happened), happened.Sender.Login);
        return happened.Action switch
        {
            "opened" => identified.Publish(new PullRequestOpened { Webhook = metadata, PullRequest = details, Actor = actor }),
            "reopened" => identified.Publish(new PullRequestReopened { Webhook = metadata, PullRequest = details, Actor = actor }),
            "closed" when happened.PullRequest.Merged is true => identified.Publish(
                new PullRequestMerged { Webhook = metadata, PullRequest = details, MergeCommit = happened.PullRequest.MergeCommitSha, Actor = actor }),
            "closed" => identified.Publish(new PullRequestClosed { Webhook = metadata, PullRequest = details, Actor = actor }),
            _ => identified.Keep(WebhookReceivedReason.NoTypedMessage),
        };
    }

    private static PullRequestDetails Details(GitHubPullRequestEvent happened) => new()
    {
        Repository = happened.Repository.FullName,
        Number = happened.Number,
        Title = happened.PullRequest.Title,
        SourceBranch = happened.PullRequest.Head.Ref,
        TargetBranch = happened.PullRequest.Base.Ref,
        HeadCommit = happened.PullRequest.Head.Sha,
        IsDraft = happened.PullRequest.Draft is true,
        Url = happened.PullRequest.HtmlUrl,
    };
}
