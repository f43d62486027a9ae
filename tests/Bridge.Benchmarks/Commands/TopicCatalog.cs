using Bridge.Benchmarks.Inbox;

namespace Bridge.Benchmarks.Commands;

/// <summary>Everything that can be measured.</summary>
internal static class TopicCatalog
{
    internal static IReadOnlyList<Topic> All { get; } = [InboxTopic.Topic];
}
