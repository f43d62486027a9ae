namespace Bridge.Contracts.Slack;

/// <summary>Somebody used an interactive component, such as a button or a menu. Bridge answers Slack at once with nothing.</summary>
public sealed record ActionTaken : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>Slack's id of the workspace.</summary>
    public required string TeamId { get; init; }

    /// <summary>Slack's id of the channel of the message; null in a view.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Slack's id of whoever used it.</summary>
    public required string UserId { get; init; }

    /// <summary>The components, mostly one.</summary>
    public required IReadOnlyList<ActionDetails> Actions { get; init; }

    /// <summary>What names the message within its channel: Slack's <c>ts</c>; null in a view.</summary>
    public string? MessageTimestamp { get; init; }

    /// <summary>Where an answer can be posted, without another credential: within 30 minutes, five times. Whoever knows it can do so; log it nowhere. Null where Slack gives none.</summary>
    public string? ResponseUrl { get; init; }

    /// <summary>What a dialog can be opened with, within 3 seconds.</summary>
    public required string TriggerId { get; init; }
}
