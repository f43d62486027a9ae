namespace Bridge.Receiver.Publishing;

/// <summary>Publishes that nobody waits for any more: they may still end, well or badly, or hang for ever.</summary>
internal sealed class Abandoned(ReceiverMetrics metrics)
{
    /// <summary>With so many, none is begun any more: each holds a message in memory. Those in flight then may come on top.</summary>
    internal const int Most = 1024;

    private int _count;

    internal int Count => Volatile.Read(ref _count);

    internal bool IsFull => Count >= Most;

    /// <summary>Counts a publish until it ends, and sees to it that what it throws is observed.</summary>
    internal void Watch(Task publish)
    {
        if (publish.IsCompleted)
        {
            _ = publish.Exception;
            return;
        }

        Interlocked.Increment(ref _count);
        publish.ContinueWith(
            ended =>
            {
                Interlocked.Decrement(ref _count);
                metrics.EndedLate(ended.IsCompletedSuccessfully);
                _ = ended.Exception;
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }
}
