namespace Bridge.Persistence.Effects;

/// <summary>Something a service did, recorded in the transaction in which it did it.</summary>
/// <remarks>No column is unique but the key: a second effect of one message would show.</remarks>
public sealed class Effect
{
    /// <summary>Orders the effects of a service.</summary>
    public long Id { get; init; }

    /// <summary>The message that caused it.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The message that began the story: the webhook's own, however many messages later the effect comes.</summary>
    public Guid? ConversationId { get; init; }

    /// <summary>The queue whose consumer did it.</summary>
    public required string Consumer { get; init; }

    /// <summary>What was done, for example <c>stock-reserved</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The business key of what it was done to: an order, an article, an e-mail address.</summary>
    public required string Subject { get; init; }

    /// <summary>When, by the service's clock.</summary>
    public required DateTimeOffset At { get; init; }
}
