namespace Bridge.Contracts.Code;

/// <summary>A pull request (GitLab: merge request) as it was when the webhook was sent.</summary>
public sealed record PullRequestDetails
{
    /// <summary>Owner and name, for example <c>octo/widgets</c>; on GitLab the path with all groups.</summary>
    public required string Repository { get; init; }

    /// <summary>Its number within the repository.</summary>
    public required long Number { get; init; }

    /// <summary>Its title, up to 512 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The branch that the commits are on, maybe of a fork.</summary>
    public required string SourceBranch { get; init; }

    /// <summary>The branch that they are to be merged into.</summary>
    public required string TargetBranch { get; init; }

    /// <summary>Id of the newest commit on the source branch.</summary>
    public required string HeadCommit { get; init; }

    /// <summary>True where it is not ready for review yet.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Its page.</summary>
    public string? Url { get; init; }
}
