using Bridge.Doctor;
using Bridge.Receiver.Status;

namespace Bridge.Tests.Doctor;

public sealed class RunningReceiverTests
{
    private static readonly SpoolStatus Empty = new(BrokerTakesMessages: true, Because: null, Waiting: 0, OldestReceivedAt: null, Parked: 0, AbandonedPublishes: 0);
    private static readonly RoutesStatus Whole = new(Audited: true, Because: null, Missing: [], Lossy: []);

    [Fact]
    public void A_broker_that_takes_nothing_is_a_fault_whatever_waits() =>
        Assert.Equal(
            "fail  running spool            7 wait, the broker is gone: docs/runbooks/broker-down.md",
            RunningReceiver.Spool(Empty with { BrokerTakesMessages = false, Because = "the broker is gone", Waiting = 7 }).ToString());

    [Fact]
    public void What_is_parked_or_waits_is_told()
    {
        Assert.StartsWith("warn  running spool            2 parked, 3 wait", RunningReceiver.Spool(Empty with { Parked = 2, Waiting = 3 }).ToString(), StringComparison.Ordinal);
        Assert.EndsWith(
            "3 wait, the oldest since 2026-05-01 09:30:00Z",
            RunningReceiver.Spool(Empty with { Waiting = 3, OldestReceivedAt = new DateTimeOffset(2026, 5, 1, 9, 30, 0, TimeSpan.Zero) }).ToString(),
            StringComparison.Ordinal);
        Assert.Equal(CheckStatus.Ok, RunningReceiver.Spool(Empty).Status);
    }

    [Fact]
    public void A_route_that_is_gone_is_named_and_so_is_a_queue_that_drops()
    {
        Assert.Equal("fail  running routes           gone: a -> b, c -> d: docs/runbooks/routes.md", RunningReceiver.Routes(Whole with { Missing = ["a -> b", "c -> d"] }).ToString());
        Assert.StartsWith("fail  running routes           messages are dropped by b: max-length", RunningReceiver.Routes(Whole with { Lossy = ["b: max-length"] }).ToString(), StringComparison.Ordinal);
        Assert.Equal(CheckStatus.Ok, RunningReceiver.Routes(Whole).Status);
    }

    [Fact]
    public void Routes_that_nobody_could_look_at_are_no_fault_but_told() =>
        Assert.Equal(
            "warn  running routes           are not audited: the user may not look",
            RunningReceiver.Routes(Whole with { Audited = false, Because = "the user may not look" }).ToString());
}
