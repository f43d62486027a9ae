using Bridge.Contracts;
using Bridge.Contracts.Code;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.GitHub;

/// <summary>Issues. Events of a comment tell the issue too, so the comment must be absent.</summary>
internal static class GitHubIssues
{
    public static Translation Translate(VerifiedWebhook webhook, WebhookEvent told)
    {
        if (ProviderJson.Read(webhook, GitHubJson.Default.GitHubIssueEvent) is not { Comment: null } happened)
            return GitHubEnvelope.Keep(webhook, told, WebhookReceivedReason.TypeMismatch);
        var identified = webhook.Identify(told with { OccurredAt = happened.Issue.UpdatedAt });
        var (metadata, details, actor) = (identified.Metadata, Details(happened), happened.Sender.Login);
        return happened.Action switch
        {
            "opened" => identified.Publish(new IssueOpened { Webhook = metadata, Issue = details, Actor = actor }),
            "reopened" => identified.Publish(new IssueReopened { Webhook = metadata, Issue = details, Actor = actor }),
            "closed" => identified.Publish(new IssueClosed { Webhook = metadata, Issue = details, Reason = happened.Issue.StateReason, Actor = actor }),
            _ => identified.Keep(WebhookReceivedReason.NoTypedMessage),
        };
    }

    private static IssueDetails Details(GitHubIssueEvent happened) => new()
    {
        Repository = happened.Repository.FullName,
        Number = happened.Issue.Number,
        Title = happened.Issue.Title,
        Url = happened.Issue.HtmlUrl,
    };
}
