namespace Bridge.Contracts.Code;

/// <summary>Commits were pushed to a branch.</summary>
public sealed record CodePushed : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>Owner and name, for example <c>octo/widgets</c>.</summary>
    public required string Repository { get; init; }

    /// <summary>The branch without <c>refs/heads/</c>.</summary>
    public required string Branch { get; init; }

    /// <summary>True where the branch is the repository's default branch.</summary>
    public required bool IsDefaultBranch { get; init; }

    /// <summary>Login of whoever pushed.</summary>
    public required string Pusher { get; init; }

    /// <summary>Commits in this push, as far as the provider lists them.</summary>
    public required int CommitCount { get; init; }

    /// <summary>Id of the newest commit.</summary>
    public required string HeadCommit { get; init; }

    /// <summary>A page that shows the difference.</summary>
    public string? CompareUrl { get; init; }
}
