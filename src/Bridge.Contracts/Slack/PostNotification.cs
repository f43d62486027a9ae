namespace Bridge.Contracts.Slack;

/// <summary>Posts a recorded notification to Slack.</summary>
public sealed record PostNotification
{
    /// <summary>Id of the recorded notification.</summary>
    public required Guid NotificationId { get; init; }
}
