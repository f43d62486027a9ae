using Bridge.IntegrationTests.Faults.Staging;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>Which fault strikes when: all of it follows from the seed.</summary>
internal static class Schedule
{
    /// <summary>Every kind of fault once, and so many kills, shared out among every kind of process; in a random order.</summary>
    internal static IReadOnlyList<Step> Of(int seed, int kills, Stage stage)
    {
        var random = new Random(seed);
        List<Step> steps = [.. OfOthers(stage, random), .. OfKills(stage, random).Take(kills)];
        var order = steps.ToArray();
        random.Shuffle(order);
        return order;
    }

    private static IEnumerable<Step> OfKills(Stage stage, Random random)
    {
        while (true)
        {
            foreach (var group in stage.Groups.Values)
            {
                yield return Kills.Of(group.Any(random));
            }

            yield return Kills.RabbitMq;
            yield return Kills.PostgreSql;
        }
    }

    private static IEnumerable<Step> OfOthers(Stage stage, Random random) =>
    [
        .. stage.Groups.Values.Select(group => Freezes.Of(group.Any(random))),
        Freezes.RabbitMq,
        Freezes.PostgreSql,
        Freezes.Both,
        Alarms.Memory,
        Alarms.Disk,
        Networks.Slow,
        Networks.Silent,
        Sessions.RabbitMqCloses,
        Sessions.PostgreSqlEnds,
        Sessions.TablesLocked,
        Routes.OnlyOneGone,
        Routes.OneOfSeveralGone,
        Routes.ExchangeGone,
        Restarts.RabbitMq,
        Restarts.PostgreSql,
        Restarts.Rolling,
        OutsideTrouble.Refusals,
    ];
}
