namespace Bridge.Contracts.Alerts;

/// <summary>A monitoring system raised an alert.</summary>
public sealed record AlertRaised : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>The provider's id of the alert, the same when it is resolved. An alert that comes back may have it again.</summary>
    public required string AlertKey { get; init; }

    /// <summary>What is wrong, in the provider's words.</summary>
    public required string Title { get; init; }

    /// <summary>How severe it is, in the provider's own word, for example <c>critical</c>, <c>high</c> or <c>P1</c>; null where it says none.</summary>
    public string? Severity { get; init; }

    /// <summary>The service that it is about; null where the provider names none.</summary>
    public string? Service { get; init; }

    /// <summary>A page that shows the alert or its rule; null where the provider names none.</summary>
    public string? Url { get; init; }
}
