namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabMergeRequestEvent
{
    public required GitLabMergeRequest ObjectAttributes { get; init; }

    public required GitLabProject Project { get; init; }

    public required GitLabUser User { get; init; }
}
