namespace Bridge.Contracts.Code;

/// <summary>A pull request (GitLab: merge request) was closed without being merged.</summary>
public sealed record PullRequestClosed : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The pull request.</summary>
    public required PullRequestDetails PullRequest { get; init; }

    /// <summary>Login of whoever closed it.</summary>
    public required string Actor { get; init; }
}
