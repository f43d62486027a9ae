namespace Bridge.IntegrationTests.Faults.Staging;

/// <summary>The processes of one service.</summary>
internal sealed class UnitGroup(IReadOnlyList<ServiceUnit> units)
{
    public IReadOnlyList<ServiceUnit> All => units;

    /// <summary>A process in each of the surroundings.</summary>
    internal static UnitGroup Of(string service, IEnumerable<UnitSurroundings> surroundings) =>
        new([.. surroundings.Select((each, place) => new ServiceUnit(service, place + 1, each))]);

    /// <summary>The process whose turn it is among those that a load balancer would send to.</summary>
    public ServiceUnit InRotation(int turn)
    {
        var open = units.Where(unit => unit.IsInRotation).ToList();
        return open[turn % open.Count];
    }

    /// <summary>The process that a seeded choice falls on.</summary>
    public ServiceUnit Any(Random random) => units[random.Next(units.Count)];
}
