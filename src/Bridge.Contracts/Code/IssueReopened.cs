namespace Bridge.Contracts.Code;

/// <summary>An issue was opened again after it was closed.</summary>
public sealed record IssueReopened : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The issue.</summary>
    public required IssueDetails Issue { get; init; }

    /// <summary>Login of whoever reopened it.</summary>
    public required string Actor { get; init; }
}
