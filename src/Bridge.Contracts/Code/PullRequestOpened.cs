namespace Bridge.Contracts.Code;

/// <summary>A pull request (GitLab: merge request) was opened.</summary>
public sealed record PullRequestOpened : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The pull request.</summary>
    public required PullRequestDetails PullRequest { get; init; }

    /// <summary>Login of whoever opened it.</summary>
    public required string Actor { get; init; }
}
