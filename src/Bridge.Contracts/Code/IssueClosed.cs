namespace Bridge.Contracts.Code;

/// <summary>An issue was closed.</summary>
public sealed record IssueClosed : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The issue.</summary>
    public required IssueDetails Issue { get; init; }

    /// <summary>The provider's code for the reason, for example <c>completed</c> or <c>not_planned</c> (GitHub); null where it tells none.</summary>
    public string? Reason { get; init; }

    /// <summary>Login of whoever closed it.</summary>
    public required string Actor { get; init; }
}
