namespace Bridge.Persistence.Effects;

/// <summary>What a service did in one run of the demo: ids and counts, no payload.</summary>
/// <param name="Effects">Its effects, oldest first.</param>
/// <param name="Counts">Counts of rows of its state, by name.</param>
/// <param name="Deliveries">How often the inbox saw each message that had an effect.</param>
public sealed record EffectReport(
    IReadOnlyList<EffectReport.Entry> Effects,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<EffectReport.Delivery> Deliveries)
{
    /// <summary>One effect.</summary>
    /// <param name="Id">Tells it from every other of the service, and orders them by their beginning: one may come to light before an older one.</param>
    /// <param name="MessageId">The message that caused it.</param>
    /// <param name="ConversationId">The message that began the story.</param>
    /// <param name="Consumer">The queue whose consumer did it.</param>
    /// <param name="Kind">What was done.</param>
    /// <param name="At">When.</param>
    public sealed record Entry(long Id, Guid MessageId, Guid? ConversationId, string Consumer, string Kind, DateTimeOffset At);

    /// <summary>How often one message reached the service's consumers.</summary>
    /// <param name="MessageId">The message.</param>
    /// <param name="Times">The highest count of its consumers: 1 unless it was delivered again.</param>
    public sealed record Delivery(Guid MessageId, int Times);
}
