using System.Collections.Concurrent;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>A clock that a test sets, whose timers fire when the test says so, and not before.</summary>
internal sealed class TickingClock : TimeProvider
{
    private readonly ConcurrentDictionary<Timer, bool> _timers = new();

    internal DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        if (period > TimeSpan.Zero)
        {
            _timers.TryAdd(timer, true);
        }

        return timer;
    }

    /// <summary>Fires every timer that is periodic.</summary>
    internal void Tick()
    {
        foreach (var timer in _timers.Keys)
        {
            timer.Fire();
        }
    }

    private sealed class Timer(TickingClock clock, TimerCallback callback, object? state) : ITimer
    {
        internal void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => clock._timers.TryRemove(this, out _);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
