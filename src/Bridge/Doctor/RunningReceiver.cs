using Bridge.Receiver.Status;

namespace Bridge.Doctor;

/// <summary>What the status of a running receiver says of its broker: whether it takes messages, what waits for it, and whether they all arrive.</summary>
internal static class RunningReceiver
{
    private const string SpoolCheck = "running spool";
    private const string RoutesCheck = "running routes";

    internal static CheckResult Spool(SpoolStatus spool) => spool switch
    {
        { BrokerTakesMessages: false } => CheckResult.Fail(SpoolCheck, $"{spool.Waiting} wait, {spool.Because}: docs/runbooks/broker-down.md"),
        { Parked: > 0 } => CheckResult.Warn(SpoolCheck, $"{spool.Parked} parked, {spool.Waiting} wait: docs/runbooks/spool.md, then bridge spool retry"),
        { Waiting: > 0 } => CheckResult.Warn(SpoolCheck, $"{spool.Waiting} wait, the oldest since {spool.OldestReceivedAt:u}"),
        _ => CheckResult.Ok(SpoolCheck, "is empty"),
    };

    internal static CheckResult Routes(RoutesStatus routes) => routes switch
    {
        { Missing: [_, ..] missing } => CheckResult.Fail(RoutesCheck, $"gone: {string.Join(", ", missing)}: docs/runbooks/routes.md"),
        { Lossy: [_, ..] lossy } => CheckResult.Fail(RoutesCheck, $"messages are dropped by {string.Join(", ", lossy)}: docs/runbooks/routes.md"),
        { Audited: true } => CheckResult.Ok(RoutesCheck, "all are there"),
        _ => CheckResult.Warn(RoutesCheck, $"are not audited: {routes.Because}"),
    };
}
