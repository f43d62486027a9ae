namespace Bridge.Benchmarks.Measuring;

/// <summary>The rounds of a series.</summary>
/// <param name="Title">What all did.</param>
/// <param name="Contestants">Bridge first.</param>
internal sealed record SeriesResult(string Title, IReadOnlyList<ContestantResult> Contestants)
{
    /// <summary>How many times a contestant's rate Bridge's is, round by round.</summary>
    internal Spread RatioTo(ContestantResult contestant) => Spread.OfRatios(Contestants[0].Rates, contestant.Rates);
}
