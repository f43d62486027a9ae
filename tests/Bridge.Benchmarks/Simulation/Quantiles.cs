namespace Bridge.Benchmarks.Simulation;

/// <summary>Some quantiles of times, in seconds.</summary>
internal sealed record Quantiles(double P50, double P99, double Most)
{
    /// <param name="times">In any order.</param>
    internal static Quantiles Of(IReadOnlyCollection<double> times)
    {
        var ordered = times.Order().ToArray();
        return ordered is [] ? new Quantiles(0, 0, 0) : new Quantiles(At(0.5), At(0.99), ordered[^1]);

        double At(double share) => ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Length) - 1)];
    }
}
