namespace Bridge.Benchmarks.Simulation;

/// <summary>What happens, in the order of its time; between two events nothing does. Events of one time happen in the order in which they were planned.</summary>
internal sealed class EventLoop
{
    private readonly PriorityQueue<Action, (double At, long Order)> _events = new();
    private long _order;

    /// <summary>The time, in seconds from the start.</summary>
    internal double Now { get; private set; }

    /// <param name="at">In seconds from the start; not before <see cref="Now" />.</param>
    /// <param name="happens">What does.</param>
    internal void Plan(double at, Action happens) => _events.Enqueue(happens, (at, _order++));

    /// <summary>Runs until nothing more will happen.</summary>
    internal void Run()
    {
        while (_events.TryDequeue(out var happens, out var time))
        {
            Now = time.At;
            happens();
        }
    }
}
