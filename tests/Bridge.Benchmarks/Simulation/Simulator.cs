using Bridge.Receiver;

namespace Bridge.Benchmarks.Simulation;

/// <summary>Plays a scenario, webhook by webhook: receivers, spool, relays, the broker's queues, consumers.</summary>
internal sealed class Simulator
{
    /// <summary>How long a publish waits for a broker that is lost.</summary>
    private static readonly double PublishLimit = Limits.Publish.TotalSeconds;

    private readonly Scenario _scenario;
    private readonly Random _random;
    private readonly EventLoop _loop = new();
    private readonly Station _broker;
    private readonly Station _database;
    private readonly Station _relay;
    private readonly Station[] _endpoints;
    private readonly List<double> _answers = [];
    private readonly List<double> _effects = [];
    private bool _isLost;
    private int _inFlight;
    private int _webhooks;
    private int _refused;

    private Simulator(Scenario scenario)
    {
        _scenario = scenario;
        _random = new Random(scenario.Seed);
        _broker = Limited(scenario.Publishes);
        _database = Limited(scenario.Spools);
        _relay = Limited(scenario.Relays);
        _endpoints = [.. Enumerable.Range(0, scenario.Endpoints).Select(_ => new Station(_loop, scenario.Concurrency, () => scenario.Concurrency / scenario.Consumes))];
    }

    internal static Outcome Run(Scenario scenario)
    {
        var simulator = new Simulator(scenario);
        simulator.PlanOutage();
        simulator.PlanNext(0);
        simulator._loop.Run();
        return simulator.Outcome();
    }

    /// <summary>One after the other, so fast that so many are done in a second: what lasts longer than that overlaps, and is waited for elsewhere.</summary>
    private Station Limited(double perSecond) => new(_loop, servers: 1, () => 1 / perSecond);

    private void PlanOutage()
    {
        var (at, length) = _scenario.Outage;
        if (length > 0)
        {
            _loop.Plan(at, () => BrokerIs(lost: true));
            _loop.Plan(at + length, () => BrokerIs(lost: false));
        }
    }

    private void BrokerIs(bool lost)
    {
        _isLost = lost;
        _relay.IsOpen = !lost;
        foreach (var endpoint in _endpoints)
        {
            endpoint.IsOpen = !lost;
        }
    }

    private void PlanNext(double after)
    {
        var burst = _scenario.Burst;
        var rate = _scenario.Rate * (after >= burst.At && after < burst.At + burst.Length ? burst.Factor : 1);
        var next = after + (_scenario.IsEven ? 1 / rate : -Math.Log(1 - _random.NextDouble()) / rate);
        if (next <= _scenario.Length)
        {
            _loop.Plan(next, () =>
            {
                Receive();
                PlanNext(next);
            });
        }
    }

    private void Receive()
    {
        _webhooks++;
        if (_inFlight >= _scenario.InFlight)
        {
            _refused++;
            return;
        }

        _inFlight++;
        var came = _loop.Now;
        if (_isLost)
        {
            Spool(came);
        }
        else
        {
            Publish(came);
        }
    }

    private void Publish(double came) => _broker.Enter(() => After(_scenario.Publish, () =>
    {
        if (_isLost)
        {
            // It was on its way when the broker was lost: the receiver waits as long as it may.
            _loop.Plan(Math.Max(_loop.Now, came + PublishLimit), () => Spool(came));
            return;
        }

        Answer(came);
        Enqueue(came);
    }));

    private void Spool(double came) => _database.Enter(() => After(_scenario.Spool, () =>
    {
        Answer(came);
        _relay.Enter(() => Enqueue(came));
    }));

    private void After(Histogram times, Action happens) => _loop.Plan(_loop.Now + times.Draw(_random), happens);

    private void Answer(double came)
    {
        _inFlight--;
        _answers.Add(_loop.Now - came);
    }

    private void Enqueue(double came)
    {
        foreach (var endpoint in _endpoints)
        {
            endpoint.Enter(() => _effects.Add(_loop.Now - came));
        }
    }

    private Outcome Outcome() => new()
    {
        Webhooks = _webhooks,
        Refused = _refused,
        Answers = Quantiles.Of(_answers),
        Effects = Quantiles.Of(_effects),
        SpoolPeak = _relay.Peak,
        SpoolGoneAt = _relay.CaughtUpAt,
        QueuePeak = _endpoints.Max(endpoint => endpoint.Peak),
        QueueGoneAt = _endpoints.Max(endpoint => endpoint.CaughtUpAt),
    };
}
