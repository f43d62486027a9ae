namespace Bridge.Benchmarks.Measuring;

/// <summary>One figure over several rounds.</summary>
/// <param name="Median">The middle one; of an even number the mean of the two in the middle.</param>
/// <param name="Low">The smallest.</param>
/// <param name="High">The largest.</param>
internal sealed record Spread(double Median, double Low, double High)
{
    /// <summary>Of the values of the rounds, in any order.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal static Spread Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        if (ordered is [])
        {
            throw new ArgumentException("A figure needs at least one round.", nameof(values));
        }

        var middle = ordered.Length / 2;
        var median = ordered.Length % 2 == 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
        return new Spread(median, ordered[0], ordered[^1]);
    }

    /// <summary>
    /// Of the ratios of two contestants, round by round: what slows the machine for a while slows both of a round, and their ratio stays.
    /// </summary>
    /// <exception cref="ArgumentException">One has more rounds than the other, or none.</exception>
    internal static Spread OfRatios(IReadOnlyCollection<double> ours, IReadOnlyCollection<double> theirs)
    {
        if (ours.Count != theirs.Count)
        {
            throw new ArgumentException("Only rounds that both have run can be compared.", nameof(theirs));
        }

        return Of(ours.Zip(theirs, (our, their) => our / their));
    }
}
