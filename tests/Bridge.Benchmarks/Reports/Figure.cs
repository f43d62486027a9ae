using System.Globalization;
using Bridge.Benchmarks.Measuring;

namespace Bridge.Benchmarks.Reports;

/// <summary>A column of the report.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Format">How a number is written.</param>
/// <param name="Of">The value of a round.</param>
internal sealed record Figure(string Title, string Format, Func<Measurement, double?> Of)
{
    /// <summary>Every column but the rate and the ratio, in the order of the report.</summary>
    internal static IReadOnlyList<Figure> All { get; } =
    [
        new("p50 ms", "0.0", measurement => measurement.P50),
        new("p99 ms", "0.0", measurement => measurement.P99),
        new("not 200", "0.00 %", measurement => measurement.NotKept),
        new("CPU ms", "0.00", measurement => measurement.OwnCpu),
        new("servers' CPU ms", "0.00", measurement => measurement.ServerCpu),
        new("peak MB", "0", measurement => measurement.PeakMemory),
        new("statements", "0.0", measurement => measurement.Statements),
        new("commits", "0.00", measurement => measurement.Commits),
        new("rollbacks", "0.00", measurement => measurement.Rollbacks),
        new("removed /s", "0", measurement => measurement.Removed),
        new("bytes a row", "0", measurement => measurement.RowBytes),
        new("its indexes", "0", measurement => measurement.IndexBytes),
    ];

    internal string Write(ContestantResult contestant) =>
        contestant.Figure(Of) is { } spread ? spread.Median.ToString(Format, CultureInfo.InvariantCulture) : "";
}
