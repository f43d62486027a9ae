using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Bridge.Benchmarks.Measuring;

namespace Bridge.Benchmarks.Reports;

/// <summary>A topic's figures and what they were taken on.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="At">When it began.</param>
/// <param name="Machine">Processors, system and runtime.</param>
/// <param name="Rounds">Rounds of each contestant.</param>
/// <param name="Messages">Messages a round and contestant.</param>
/// <param name="Series">The figures.</param>
internal sealed record Report(string Topic, DateTimeOffset At, string Machine, int Rounds, int Messages, IReadOnlyList<SeriesResult> Series)
{
    internal static string ThisMachine { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} processors shared with every server and sender, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    /// <summary>For people: medians over the rounds, their spread, and Bridge's rate as a multiple of each rival's.</summary>
    internal string Write() =>
        string.Create(CultureInfo.InvariantCulture, $"{Topic}, {At:yyyy-MM-dd}, {Machine}: {Rounds} rounds of {Messages}\n")
        + string.Concat(Series.Select(series => '\n' + Table.Write(series)));

    /// <summary>For programs: every round.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.Report) + '\n';
}
