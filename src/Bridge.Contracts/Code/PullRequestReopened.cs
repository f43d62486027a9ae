namespace Bridge.Contracts.Code;

/// <summary>A pull request (GitLab: merge request) was opened again after it was closed.</summary>
public sealed record PullRequestReopened : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The pull request.</summary>
    public required PullRequestDetails PullRequest { get; init; }

    /// <summary>Login of whoever reopened it.</summary>
    public required string Actor { get; init; }
}
