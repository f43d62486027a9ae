namespace Bridge.Contracts.Slack;

/// <summary>Somebody invoked a slash command of the app. Bridge answers Slack at once with nothing: whoever consumes it answers at <see cref="ResponseUrl" />.</summary>
public sealed record SlashCommandInvoked : IWebhookMessage
{
    /// <inheritdoc />
    public required WebhookMetadata Webhook { get; init; }

    /// <summary>Slack's id of the workspace.</summary>
    public required string TeamId { get; init; }

    /// <summary>Slack's id of the channel.</summary>
    public required string ChannelId { get; init; }

    /// <summary>Slack's id of whoever invoked it.</summary>
    public required string UserId { get; init; }

    /// <summary>The command, for example <c>/deploy</c>.</summary>
    public required string Command { get; init; }

    /// <summary>What was written after it; null where nothing was.</summary>
    public string? Text { get; init; }

    /// <summary>Where an answer can be posted, without another credential: within 30 minutes, five times. Whoever knows it can do so; log it nowhere.</summary>
    public required string ResponseUrl { get; init; }

    /// <summary>What a dialog can be opened with, within 3 seconds.</summary>
    public required string TriggerId { get; init; }
}
