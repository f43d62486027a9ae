namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabIssueEvent
{
    public required GitLabIssue ObjectAttributes { get; init; }

    public required GitLabProject Project { get; init; }

    public required GitLabUser User { get; init; }
}
