namespace Bridge.Contracts.Slack;

/// <summary>Somebody posted a message to a channel that the app listens to. What was changed or removed later is not told.</summary>
public sealed record MessagePosted : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>Slack's id of the workspace.</summary>
    public required string TeamId { get; init; }

    /// <summary>Slack's id of the channel.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Slack's id of whoever posted it; null where an integration without a user did.</summary>
    public string? UserId { get; init; }

    /// <summary>True where an app or an integration posted it, maybe the app itself: whoever answers messages must not answer these.</summary>
    public required bool IsFromBot { get; init; }

    /// <summary>What was written, in Slack's mrkdwn; people and channels stand in it by their ids.</summary>
    public required string Text { get; init; }

    /// <summary>What names the message within its channel: Slack's <c>ts</c>.</summary>
    public required string Timestamp { get; init; }

    /// <summary>The <see cref="Timestamp" /> of the message that its thread began with; null outside a thread.</summary>
    public string? ThreadTimestamp { get; init; }
}
