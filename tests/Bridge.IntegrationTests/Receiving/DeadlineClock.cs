using System.Collections.Concurrent;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>The machine's clock, except that deadlines pass when the test says so, and not before.</summary>
internal sealed class DeadlineClock : TimeProvider
{
    private readonly ConcurrentDictionary<Deadline, bool> _deadlines = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period > TimeSpan.Zero)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        var deadline = new Deadline(this, callback, state, dueTime);
        _deadlines.TryAdd(deadline, true);
        return deadline;
    }

    /// <summary>Passes every deadline of a length.</summary>
    internal void Pass(TimeSpan length)
    {
        foreach (var deadline in _deadlines.Keys.Where(deadline => deadline.Length == length))
        {
            deadline.Pass();
        }
    }

    private sealed class Deadline(DeadlineClock clock, TimerCallback callback, object? state, TimeSpan length) : ITimer
    {
        internal TimeSpan Length { get; } = length;

        internal void Pass() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => clock._deadlines.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
