using Bridge.Benchmarks.Simulation;

namespace Bridge.Tests.Benchmarks;

/// <summary>What the simulation says of cases that can be worked out by hand.</summary>
public sealed class SimulatorTests
{
    // A tenth of 1,000/s for five minutes: 30 s at 1,000/s spool 30,000, which 2,000/s relay in 15 s.
    private static readonly Scenario Outage = new()
    {
        Seed = 1,
        IsEven = true,
        Rate = 1000,
        Length = 90,
        Outage = (10, 30),
        InFlight = 1024,
        Publish = Histogram.Constant(0.004),
        Publishes = 10_000,
        Spool = Histogram.Constant(0.002),
        Spools = 10_000,
        Relays = 2000,
        Endpoints = 4,
        Concurrency = 64,
        Consumes = 4000,
    };

    [Fact]
    public void An_outage_spools_what_comes_in_meanwhile_and_the_relay_takes_that_over_its_rate()
    {
        var outcome = Simulator.Run(Outage);

        Assert.Equal(90_000, outcome.Webhooks, tolerance: 1);
        Assert.Equal(0, outcome.Refused);
        Assert.InRange(outcome.SpoolPeak, 29_990, 30_010);
        Assert.Equal(10 + 30 + 15, outcome.SpoolGoneAt, tolerance: 0.02);
    }

    [Fact]
    public void While_the_relay_works_consumers_meet_both_and_what_they_cannot_do_waits_in_their_queues()
    {
        // 1,000/s and 2,000/s come for 15 s and 2,000/s are done, so 15,000 wait; then 1,000/s are left over for them, for another 15 s.
        var outcome = Simulator.Run(Outage with { Consumes = 2000 });

        Assert.InRange(outcome.QueuePeak, 14_900, 15_100);
        Assert.Equal(10 + 30 + 15 + 15, outcome.QueueGoneAt, tolerance: 0.5);

        // The first that was spooled waits out the outage; what was on its way when the broker was lost came to the spool 0.7 s later.
        Assert.Equal(30, outcome.Effects.Most, tolerance: 0.7);
    }

    [Fact]
    public void Consumers_that_keep_up_with_both_leave_nothing_waiting() =>
        Assert.InRange(Simulator.Run(Outage).QueuePeak, 1, 100);

    [Fact]
    public void A_webhook_that_meets_the_loss_itself_is_answered_within_the_limit_of_a_publish_and_the_spool() =>
        Assert.Equal(0.7 + 0.002, Simulator.Run(Outage).Answers.Most, tolerance: 0.01);

    [Fact]
    public void A_burst_beyond_what_may_be_in_flight_is_answered_503_and_loses_nothing_that_was_answered_200()
    {
        // 100,000/s for a second meet 10,000/s: some 10,000 and what may be in flight are taken.
        var outcome = Simulator.Run(Outage with { Outage = default, Burst = (10, 1, 100) });

        Assert.Equal(10_000 + 1024, outcome.Webhooks - outcome.Refused - 89_000, tolerance: 200);
        Assert.Equal(0, outcome.SpoolPeak);
    }

    [Fact]
    public void The_same_seed_plays_the_same() => Assert.Equal(Simulator.Run(ByChance(1)), Simulator.Run(ByChance(1)));

    [Fact]
    public void Another_seed_plays_otherwise() => Assert.NotEqual(Simulator.Run(ByChance(1)), Simulator.Run(ByChance(2)));

    private static Scenario ByChance(int seed) => Outage with { Seed = seed, IsEven = false, Length = 20, Outage = (5, 5), Publish = new Histogram([0.001, 0.004, 0.1]) };
}
