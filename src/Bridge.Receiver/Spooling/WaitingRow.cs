namespace Bridge.Receiver.Spooling;

/// <summary>A row that somebody waits for.</summary>
internal sealed class WaitingRow(SpooledWebhook row)
{
    private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal SpooledWebhook Row => row;

    /// <summary>Ends once the row is committed, and fails where it is not, or nobody knows.</summary>
    internal Task Committed => _committed.Task;

    /// <summary>False once nobody waits any more.</summary>
    internal bool IsAwaited => !_committed.Task.IsCompleted;

    /// <param name="fault">Why it is not committed; null where it is.</param>
    internal void End(Exception? fault)
    {
        if (fault is null)
        {
            _committed.TrySetResult();
        }
        else
        {
            _committed.TrySetException(fault);
        }
    }

    /// <summary>Nobody waits any more: a row that is not under way yet is not inserted.</summary>
    internal void GiveUp() => _committed.TrySetCanceled();
}
