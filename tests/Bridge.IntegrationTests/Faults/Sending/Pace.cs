using Bridge.IntegrationTests.Servers;

namespace Bridge.IntegrationTests.Faults.Sending;

/// <summary>Ties load and faults together, by counting: each fault meets load, and no load runs far ahead of the faults.</summary>
/// <param name="deliveries">Deliveries of the run.</param>
/// <param name="steps">Steps of the run.</param>
internal sealed class Pace(int deliveries, int steps)
{
    // What two cores take with all services, both servers and the providers on them.
    private const int PerSecond = 100;

    private readonly int _between = Math.Max(1, deliveries / (steps + 1));
    private readonly TimeProvider _time = TimeProvider.System;
    private readonly Lock _turn = new();
    private long _next;
    private int _over;
    private int _attempts;
    private int _onTheirWay;
    private int _stepsBegun;
    private volatile bool _isPaused;

    /// <summary>Deliveries that are over.</summary>
    public int Over => Volatile.Read(ref _over);

    /// <summary>Waits until the delivery at a place may begin: it may be two steps ahead at most.</summary>
    public async Task BeginAsync(int place, CancellationToken cancellationToken)
    {
        while (_isPaused || IsAhead(place))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), _time, cancellationToken);
        }

        Interlocked.Increment(ref _onTheirWay);
        if (Turn() is { Ticks: > 0 } pause)
        {
            await Task.Delay(pause, _time, cancellationToken);
        }
    }

    public void Attempted() => Interlocked.Increment(ref _attempts);

    public void End()
    {
        Interlocked.Increment(ref _over);
        Interlocked.Decrement(ref _onTheirWay);
    }

    /// <summary>Waits for the place of a step in the load.</summary>
    public async Task BeginStepAsync(int number)
    {
        var place = Math.Min((number + 1) * _between, deliveries);
        await Patience.Until(() => Task.FromResult(Over >= place), $"{place} deliveries were over, before step {number + 1}");
        Interlocked.Increment(ref _stepsBegun);
    }

    /// <summary>Lets a fault hold while providers make half of the requests that come before the next fault, at the least.</summary>
    public async Task HoldAsync()
    {
        var enough = Volatile.Read(ref _attempts) + Math.Max(1, _between / 2);
        var last = Math.Min(deliveries, (Volatile.Read(ref _stepsBegun) + 2) * _between);
        await Patience.Until(() => Task.FromResult(Volatile.Read(ref _attempts) >= enough || Over >= last), "the fault had met load");
    }

    /// <summary>Holds all load back while something is done that would lose what comes meanwhile.</summary>
    public async Task PauseAsync(Func<Task> act)
    {
        _isPaused = true;
        await Patience.Until(() => Task.FromResult(Volatile.Read(ref _onTheirWay) == 0), "no delivery was on its way");
        await act();
        _isPaused = false;
    }

    private bool IsAhead(int place)
    {
        var begun = Volatile.Read(ref _stepsBegun);
        return begun < steps && place >= (begun + 2) * _between;
    }

    private TimeSpan Turn()
    {
        lock (_turn)
        {
            var now = _time.GetTimestamp();
            _next = Math.Max(_next + (_time.TimestampFrequency / PerSecond), now);
            return _time.GetElapsedTime(now, _next);
        }
    }
}
