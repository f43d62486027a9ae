namespace Bridge.Benchmarks.Ack;

/// <summary>What came of a load.</summary>
/// <param name="Times">How long each answer took.</param>
/// <param name="Kept">How many were answered 200.</param>
/// <param name="Took">From the first request to the last answer.</param>
internal sealed record LoadResult(IReadOnlyCollection<TimeSpan> Times, int Kept, TimeSpan Took)
{
    /// <summary>The nearest rank, in milliseconds.</summary>
    internal double Percentile(double share)
    {
        var ordered = Times.Order().ToArray();
        return ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Length) - 1)].TotalMilliseconds;
    }
}
