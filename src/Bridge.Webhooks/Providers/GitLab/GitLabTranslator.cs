using Bridge.Contracts.Code;
using Bridge.Webhooks.Providers.Reading;
using Bridge.Webhooks.Samples;

namespace Bridge.Webhooks.Providers.GitLab;

/// <summary>GitLab (<see href="https://docs.gitlab.com/user/project/integrations/webhook_events/" />): the kind of event stands in the body.</summary>
internal sealed class GitLabTranslator : IEventTranslator
{
    private const string Branches = "refs/heads/";

    public IReadOnlyList<string> Presets { get; } = ["gitlab", "gitlab-signed"];

    public IReadOnlyList<ISample> Samples { get; } = GitLabSamples.All;

    public EventTranslation Translate(in VerifiedEvent verified) => verified.Metadata.EventType switch
    {
        "push" => Push(verified),
        "merge_request" => MergeRequest(verified),
        "issue" => Issue(verified),
        "pipeline" => Pipeline(verified),
        "release" => Release(verified),
        _ => EventTranslation.None,
    };

    private static EventTranslation Push(in VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, GitLabJson.Default.GitLabPush) is not { } push)
            return EventTranslation.Unreadable;
        if (push.IsDeletion || !push.Ref.StartsWith(Branches, StringComparison.Ordinal))
            return EventTranslation.None;
        var branch = push.Ref[Branches.Length..];
        return EventTranslation.Of(new CodePushed
        {
            Webhook = verified.Metadata,
            Repository = push.Project.PathWithNamespace,
            Branch = branch,
            IsDefaultBranch = branch == push.Project.DefaultBranch,
            Pusher = push.UserUsername,
            CommitCount = push.TotalCommitsCount,
            HeadCommit = push.After,
        });
    }

    private static EventTranslation MergeRequest(in VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, GitLabJson.Default.GitLabMergeRequestEvent) is not { ObjectAttributes: var request } happened)
            return EventTranslation.Unreadable;
        var (metadata, details, actor) = (verified.Metadata, Details(request, happened.Project), happened.User.Username);
        return request.Action switch
        {
            "open" => EventTranslation.Of(new PullRequestOpened { Webhook = metadata, PullRequest = details, Actor = actor }),
            "reopen" => EventTranslation.Of(new PullRequestReopened { Webhook = metadata, PullRequest = details, Actor = actor }),
            "merge" => EventTranslation.Of(new PullRequestMerged { Webhook = metadata, PullRequest = details, MergeCommit = request.MergeCommitSha, Actor = actor }),
            "close" => EventTranslation.Of(new PullRequestClosed { Webhook = metadata, PullRequest = details, Actor = actor }),
            _ => EventTranslation.None,
        };
    }

    /// <summary>A confidential issue stays as it is: whoever consumes issues may show their titles to everybody.</summary>
    private static EventTranslation Issue(in VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, GitLabJson.Default.GitLabIssueEvent) is not { ObjectAttributes: var issue } happened)
            return EventTranslation.Unreadable;
        var (metadata, actor) = (verified.Metadata, happened.User.Username);
        var details = new IssueDetails { Repository = happened.Project.PathWithNamespace, Number = issue.Iid, Title = issue.Title, Url = issue.Url };
        return issue.Action switch
        {
            _ when issue.Confidential is true => EventTranslation.None,
            "open" => EventTranslation.Of(new IssueOpened { Webhook = metadata, Issue = details, Actor = actor }),
            "reopen" => EventTranslation.Of(new IssueReopened { Webhook = metadata, Issue = details, Actor = actor }),
            "close" => EventTranslation.Of(new IssueClosed { Webhook = metadata, Issue = details, Actor = actor }),
            _ => EventTranslation.None,
        };
    }

    /// <summary>GitLab sends each change of the state; these four are the last ones.</summary>
    private static EventTranslation Pipeline(in VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, GitLabJson.Default.GitLabPipelineEvent) is not { ObjectAttributes: var run } happened)
            return EventTranslation.Unreadable;
        if (run.Status is not ("success" or "failed" or "canceled" or "skipped"))
            return EventTranslation.None;
        return EventTranslation.Of(new PipelineFinished
        {
            Webhook = verified.Metadata,
            Repository = happened.Project.PathWithNamespace,
            RunId = run.Id,
            Name = Contact.FirstText(run.Name),
            Branch = run.Tag is true ? null : run.Ref,
            Commit = run.Sha,
            IsSuccess = run.Status is "success",
            Conclusion = run.Status,
            Actor = happened.User?.Username,
            Url = run.Url,
        });
    }

    private static EventTranslation Release(in VerifiedEvent verified)
    {
        if (ProviderJson.Read(verified.Value, GitLabJson.Default.GitLabReleaseEvent) is not { } release)
            return EventTranslation.Unreadable;
        if (release.Action is not "create")
            return EventTranslation.None;
        return EventTranslation.Of(new ReleasePublished
        {
            Webhook = verified.Metadata,
            Repository = release.Project.PathWithNamespace,
            Tag = release.Tag,
            Name = Contact.FirstText(release.Name),
            IsPrerelease = false,
            Url = release.Url,
        });
    }

    private static PullRequestDetails Details(GitLabMergeRequest request, GitLabProject project) => new()
    {
        Repository = project.PathWithNamespace,
        Number = request.Iid,
        Title = request.Title,
        SourceBranch = request.SourceBranch,
        TargetBranch = request.TargetBranch,
        HeadCommit = request.LastCommit.Id,
        IsDraft = request.Draft is true,
        Url = request.Url,
    };
}
