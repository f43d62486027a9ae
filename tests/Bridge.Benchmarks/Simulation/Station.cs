namespace Bridge.Benchmarks.Simulation;

/// <summary>A place where so many are served at once, and the others wait in the order in which they came.</summary>
/// <param name="loop">The time.</param>
/// <param name="servers">How many are served at once.</param>
/// <param name="duration">How long the next one takes, in seconds.</param>
internal sealed class Station(EventLoop loop, int servers, Func<double> duration)
{
    private readonly Queue<Action> _waiting = new();
    private int _busy;
    private bool _isOpen = true;

    /// <summary>How many wait or are served.</summary>
    internal int Depth => _waiting.Count + _busy;

    /// <summary>The most that ever did.</summary>
    internal int Peak { get; private set; }

    /// <summary>When nobody waited any more after that peak, in seconds from the start.</summary>
    internal double CaughtUpAt { get; private set; }

    /// <summary>While false nobody new is served; who is served already is finished.</summary>
    internal bool IsOpen
    {
        get => _isOpen;
        set
        {
            _isOpen = value;
            Serve();
        }
    }

    /// <param name="done">Happens once it has been served.</param>
    internal void Enter(Action done)
    {
        _waiting.Enqueue(done);
        if (Depth > Peak)
        {
            (Peak, CaughtUpAt) = (Depth, 0);
        }

        Serve();
    }

    private void Serve()
    {
        while (_isOpen && _busy < servers && _waiting.TryDequeue(out var done))
        {
            _busy++;
            loop.Plan(loop.Now + duration(), () => Leave(done));
        }
    }

    private void Leave(Action done)
    {
        _busy--;
        done();
        Serve();
        if (CaughtUpAt == 0 && _waiting.Count == 0)
        {
            CaughtUpAt = loop.Now;
        }
    }
}
