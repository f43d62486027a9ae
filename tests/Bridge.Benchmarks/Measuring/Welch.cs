namespace Bridge.Benchmarks.Measuring;

/// <summary>Welch's test: whether two samples of unequal variance have the same mean.</summary>
internal static class Welch
{
    /// <summary>Below it, in absolute value, no difference is shown: the bound of the usual tests for leaks by time.</summary>
    internal const double Bound = 4.5;

    /// <summary>The statistic t: the difference of the means in units of its standard error; 0 where both samples are constant and the same.</summary>
    /// <exception cref="ArgumentException">A sample has fewer than two values.</exception>
    internal static double T(IReadOnlyCollection<double> first, IReadOnlyCollection<double> second)
    {
        var difference = first.Average() - second.Average();
        return difference == 0 ? 0 : difference / Math.Sqrt(SquaredError(first) + SquaredError(second));
    }

    /// <summary>The squared standard error of a sample's mean.</summary>
    private static double SquaredError(IReadOnlyCollection<double> sample)
    {
        if (sample.Count < 2)
        {
            throw new ArgumentException("A variance needs at least two values.", nameof(sample));
        }

        var mean = sample.Average();
        return sample.Sum(value => (value - mean) * (value - mean)) / (sample.Count - 1) / sample.Count;
    }
}
