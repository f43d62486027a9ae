namespace Bridge.SlackNotify;

/// <summary>Something that a Slack channel is told.</summary>
public sealed class Notification
{
    /// <summary>Id of the notification.</summary>
    public required Guid Id { get; init; }

    /// <summary>The business key of what it is about: an order, a payment, a repository, an e-mail address, an alert.</summary>
    public required string Subject { get; init; }

    /// <summary>The sentence, in Slack's mrkdwn.</summary>
    public required string Text { get; init; }

    /// <summary>When it was recorded, by the service's clock.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Calls to Slack that were begun. Above 1 the channel may show it more than once.</summary>
    public int Attempts { get; init; }

    /// <summary>When Slack took it, by the service's clock; null before.</summary>
    public DateTimeOffset? PostedAt { get; init; }
}
