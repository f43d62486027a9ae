namespace Bridge.Tests.Receiver;

/// <summary>A clock on which time passes when a test says so. Periodic timers never fire.</summary>
internal sealed class VirtualClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Reached)> _markers = [];
    private TimeSpan _elapsed;

    /// <summary>How much time has passed.</summary>
    internal TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
            {
                return _elapsed;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state), period > TimeSpan.Zero);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass; whatever is due meanwhile fires in its order.</summary>
    internal void Pass(TimeSpan time)
    {
        var end = Elapsed + time;
        while (NextUntil(end) is { } due)
        {
            due();
        }
    }

    /// <summary>Ends once somebody waits for a moment that lies so far ahead.</summary>
    internal Task IsAwaitedAsync(TimeSpan ahead)
    {
        lock (_gate)
        {
            var marker = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _markers.Add((_elapsed + ahead, marker));
            Mark();
            return marker.Task;
        }
    }

    private void Mark()
    {
        foreach (var marker in _markers.Where(marker => _timers.Any(timer => timer.Due == marker.Due)))
        {
            marker.Reached.TrySetResult();
        }
    }

    private Action? NextUntil(TimeSpan end)
    {
        lock (_gate)
        {
            if (_timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due) is not { } next)
            {
                _elapsed = end;
                return null;
            }

            _elapsed = next.Due;
            _timers.Remove(next);
            return next.Fire;
        }
    }

    private sealed class Timer(VirtualClock clock, Action fire, bool isPeriodic) : ITimer
    {
        internal Action Fire => fire;

        internal TimeSpan Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime >= TimeSpan.Zero && !isPeriodic)
                {
                    Due = clock._elapsed + dueTime;
                    clock._timers.Add(this);
                    clock.Mark();
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
