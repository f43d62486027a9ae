namespace Bridge.Benchmarks.Measuring;

/// <summary>The rounds of one contestant, in their order.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Rounds">What it did in each.</param>
internal sealed record ContestantResult(string Name, IReadOnlyList<Measurement> Rounds)
{
    internal IReadOnlyCollection<double> Rates => [.. Rounds.Select(round => round.PerSecond)];

    /// <summary>One figure over the rounds; null where it is not measured.</summary>
    internal Spread? Figure(Func<Measurement, double?> figure)
    {
        var values = Rounds.Select(figure).OfType<double>().ToArray();
        return values is [] ? null : Spread.Of(values);
    }
}
