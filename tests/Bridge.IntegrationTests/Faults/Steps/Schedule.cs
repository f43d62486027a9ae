using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>Which fault strikes when: all of it follows from the seed.</summary>
internal static class Schedule
{
    /// <summary>Every kind of fault once, and so many kills, shared out among every kind of process; in a random order.</summary>
    internal static IReadOnlyList<Step> Of(int seed, int kills, Stage stage)
    {
        var random = new Random(seed);
        List<Step> steps = [.. Others(stage, random), .. Kills(stage, random).Take(kills)];
        var order = steps.ToArray();
        random.Shuffle(order);
        return order;
    }

    private static IEnumerable<Step> Kills(Stage stage, Random random)
    {
        while (true)
        {
            foreach (var group in stage.Groups.Values)
            {
                yield return new KillService(group.Any(random));
            }

            yield return new KillBroker();
            yield return new KillDatabase();
        }
    }

    private static IEnumerable<Step> Others(Stage stage, Random random) =>
    [
        .. stage.Groups.Values.Select(group => new FreezeService(group.Any(random))),
        new FreezeBroker(),
        new FreezeDatabase(),
        new FreezeBoth(),
        Alarm.Memory,
        Alarm.Disk,
        new SlowNetwork(),
        new SilentNetwork(),
        new CloseBrokerConnections(),
        new EndDatabaseSessions(),
        new LockTables(),
        new Unbind(),
        new PartialUnbind(),
        new DeleteExchange(),
        new RestartBroker(),
        new RestartDatabase(),
        new RollingRestart(),
        new OutsideTrouble(),
    ];
}
