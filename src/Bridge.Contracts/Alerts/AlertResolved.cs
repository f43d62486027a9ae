namespace Bridge.Contracts.Alerts;

/// <summary>An alert is over: whatever raised it is well again, or somebody closed it.</summary>
public sealed record AlertResolved : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the alert, the same as when it was raised.</summary>
    public required string AlertKey { get; init; }

    /// <summary>What was wrong, in the provider's words.</summary>
    public required string Title { get; init; }

    /// <summary>How severe it was, in the provider's own word, for example <c>critical</c>, <c>high</c> or <c>P1</c>; null where it says none.</summary>
    public string? Severity { get; init; }

    /// <summary>The service that it was about; null where the provider names none.</summary>
    public string? Service { get; init; }

    /// <summary>A page that shows the alert or its rule; null where the provider names none.</summary>
    public string? Url { get; init; }
}
