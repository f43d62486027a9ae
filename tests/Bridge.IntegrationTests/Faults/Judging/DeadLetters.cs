namespace Bridge.IntegrationTests.Faults.Judging;

/// <summary>Queues that hold what no consumer will take.</summary>
internal static class DeadLetters
{
    internal static bool IsDead(string queue) =>
        queue == "unhandled" || queue.EndsWith("_error", StringComparison.Ordinal) || queue.EndsWith("_skipped", StringComparison.Ordinal);
}
