namespace Bridge.Contracts.Code;

/// <summary>An issue was opened.</summary>
public sealed record IssueOpened : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The issue.</summary>
    public required IssueDetails Issue { get; init; }

    /// <summary>Login of whoever opened it.</summary>
    public required string Actor { get; init; }
}
