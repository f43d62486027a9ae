using Bridge.Benchmarks.Ack;
#if !OFFICIAL_PACKAGES
using Bridge.Benchmarks.Claiming;
#endif
using Bridge.Benchmarks.Concurrency;
using Bridge.Benchmarks.Inbox;
using Bridge.Benchmarks.Outbox;
using Bridge.Benchmarks.Relaying;
using Bridge.Benchmarks.Retention;
using Bridge.Benchmarks.Sagas;

namespace Bridge.Benchmarks.Commands;

/// <summary>Everything that can be measured.</summary>
internal static class TopicCatalog
{
    internal static IReadOnlyList<Topic> All { get; } =
    [
        AckTopic.Topic,
        ChoicesTopic.Topic,
        InboxTopic.Topic,
#if !OFFICIAL_PACKAGES
        ClaimTopic.Topic,
#endif
        OutboxTopic.Topic,
        SagaTopic.Topic,
        ConcurrencyTopic.Topic,
        RelayTopic.Topic,
        RetentionTopic.Topic,
    ];
}
