namespace Bridge.Contracts.Code;

/// <summary>A pull request (GitLab: merge request) was merged.</summary>
public sealed record PullRequestMerged : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The pull request.</summary>
    public required PullRequestDetails PullRequest { get; init; }

    /// <summary>Id of the commit that it became on the target branch; null where the provider does not tell it.</summary>
    public string? MergeCommit { get; init; }

    /// <summary>Login of whoever merged it.</summary>
    public required string Actor { get; init; }
}
