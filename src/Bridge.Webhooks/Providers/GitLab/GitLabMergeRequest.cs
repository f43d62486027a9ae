namespace Bridge.Webhooks.Providers.GitLab;

internal sealed record GitLabMergeRequest
{
    public required long Iid { get; init; }

    public required string Title { get; init; }

    public required string SourceBranch { get; init; }

    public required string TargetBranch { get; init; }

    public required GitLabCommit LastCommit { get; init; }

    public string? Action { get; init; }

    public bool? Draft { get; init; }

    public string? MergeCommitSha { get; init; }

    public string? Url { get; init; }
}
