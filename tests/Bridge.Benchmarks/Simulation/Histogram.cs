namespace Bridge.Benchmarks.Simulation;

/// <summary>Measured times: draws one as often as it was measured, on a line between two neighbouring quantiles.</summary>
internal sealed class Histogram
{
    private readonly IReadOnlyList<double> _quantiles;

    /// <param name="quantiles">In seconds, evenly spaced from the shortest to the longest; two at least.</param>
    /// <exception cref="ArgumentException">They are fewer, or one is shorter than the one before or than zero.</exception>
    internal Histogram(IReadOnlyList<double> quantiles)
    {
        if (quantiles.Count < 2 || quantiles[0] < 0 || quantiles.Zip(quantiles.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            throw new ArgumentException("Quantiles are two or more times, none of which is shorter than the one before.", nameof(quantiles));
        }

        _quantiles = quantiles;
        Mean = quantiles.Zip(quantiles.Skip(1)).Average(pair => (pair.First + pair.Second) / 2);
    }

    /// <summary>In seconds.</summary>
    internal double Mean { get; }

    /// <summary>Always the same time.</summary>
    internal static Histogram Constant(double seconds) => new([seconds, seconds]);

    internal double Draw(Random random)
    {
        var place = random.NextDouble() * (_quantiles.Count - 1);
        var below = (int)place;
        return _quantiles[below] + ((place - below) * (_quantiles[below + 1] - _quantiles[below]));
    }
}
