namespace Bridge.Receiver.Publishing;

/// <summary>Publishes that nobody waits for any more: they may still end, well or badly, or hang for ever.</summary>
/// <remarks>
/// MassTransit 8.4 declares an exchange once a channel, for all who publish by it. Who comes between its failing and the end of the channel waits for a
/// second time that never comes, whatever token it holds. What hangs so is held by nothing, and must not be counted for ever.
/// </remarks>
internal sealed class Abandoned(ReceiverMetrics metrics, TimeProvider time)
{
    /// <summary>With so many, none is begun any more: each holds a message in memory. Those in flight then may come on top.</summary>
    internal const int Most = 1024;

    /// <summary>Longer than any publish takes that still ends: a connection is made, a channel opened and an exchange declared within 20 s each.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private int _count;

    internal int Count => Volatile.Read(ref _count);

    internal bool IsFull => Count >= Most;

    /// <summary>Counts a publish until it ends, or can be taken for lost, and sees to it that what it throws is observed.</summary>
    internal void Watch(Task publish)
    {
        if (publish.IsCompleted)
        {
            _ = publish.Exception;
            return;
        }

        Interlocked.Increment(ref _count);
        _ = CountAsync(publish);
    }

    private async Task CountAsync(Task publish)
    {
        var ended = publish.ContinueWith(
            task => task.Exception is null && !task.IsCanceled,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        try
        {
            metrics.EndedLate(await ended.WaitAsync(Longest, time));
        }
        catch (TimeoutException)
        {
            metrics.EndedLate(confirmed: false);
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
