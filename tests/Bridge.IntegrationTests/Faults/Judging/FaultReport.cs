using System.Globalization;
using System.Net;
using System.Text;
using Bridge.IntegrationTests.Faults.Sending;

namespace Bridge.IntegrationTests.Faults.Judging;

/// <summary>What a run of the fault suite saw.</summary>
internal sealed record FaultReport
{
    private static readonly TimeSpan Near = TimeSpan.FromMilliseconds(50);

    public required int Seed { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyCollection<Attempt> Attempts { get; init; }

    public required IReadOnlyList<Episode> Episodes { get; init; }

    /// <summary>Webhooks, copies not counted.</summary>
    public required int Webhooks { get; init; }

    /// <summary>Posts that Slack, and calls that the CRM, took more than once: at least once is what is promised.</summary>
    public required int OutsideRepeats { get; init; }

    public required IReadOnlyList<Footprint> Footprints { get; init; }

    public bool Holds => Findings.All(finding => finding.Cases.Count == 0);

    public int Cases(string invariant) => Findings.Single(finding => finding.Invariant == invariant).Cases.Count;

    private int Acknowledged => Attempts.Count(attempt => attempt.Status == HttpStatusCode.OK);

    /// <summary>Acknowledgements within 50 ms of a fault's strike.</summary>
    private int Exposure => Attempts.Count(attempt =>
        attempt.Status == HttpStatusCode.OK && Episodes.Any(episode => attempt.Overlaps(episode.From - Near, episode.From + Near)));

    public override string ToString()
    {
        var kills = Episodes.Count(episode => episode.Name.StartsWith("kill ", StringComparison.Ordinal));
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"fault suite: seed {Seed}, {Webhooks} webhooks, {Attempts.Count} requests, {kills} kills, {Episodes.Count - kills} other faults")
            .AppendLine(CultureInfo.InvariantCulture, $"  answers        {string.Join(", ", Attempts.GroupBy(attempt => attempt.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} x {(group.Key is { } status ? (int)status : "none")}"))}")
            .AppendLine(CultureInfo.InvariantCulture, $"  acknowledged   {Acknowledged}: at most {Bound(Acknowledged)} of them is lost or doubled at 95 % (3/N), had none been")
            .AppendLine(CultureInfo.InvariantCulture, $"  exposed        E = {Exposure} within 50 ms of a fault: at most {Bound(Exposure)} (3/E)")
            .AppendLine(CultureInfo.InvariantCulture, $"  outside        {OutsideRepeats} calls repeated, each with its key or counted")
            .AppendLine(CultureInfo.InvariantCulture, $"  processes      at most {Footprints.Max(print => print.Megabytes)} MB and {Footprints.Max(print => print.Handles)} handles at rest");
        foreach (var finding in Findings)
        {
            text.AppendLine(finding.ToString());
        }

        return text.Append(Times()).ToString();
    }

    private string Times()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"  {"answer times",-30} {"requests",8} {"p99 ms",8} {"max ms",8} {"not 200",8}");
        AppendLine(text, "outside of faults", [.. Attempts.Where(attempt => !Episodes.Any(episode => attempt.Overlaps(episode.From, episode.To)))]);
        foreach (var kind in Episodes.GroupBy(episode => episode.Name).OrderBy(kind => kind.Key, StringComparer.Ordinal))
        {
            AppendLine(text, kind.Key, [.. Attempts.Where(attempt => kind.Any(episode => attempt.Overlaps(episode.From, episode.To)))]);
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, string name, IReadOnlyList<Attempt> attempts)
    {
        var answered = attempts.Where(attempt => attempt.Status is not null).Select(attempt => attempt.Took.TotalMilliseconds).Order().ToList();
        var (p99, max) = answered.Count == 0 ? (0, 0) : (answered[(int)(0.99 * (answered.Count - 1))], answered[^1]);
        var others = attempts.Count(attempt => attempt is { IsForged: false } && attempt.Status != HttpStatusCode.OK);
        text.AppendLine(CultureInfo.InvariantCulture, $"  {name,-30} {attempts.Count,8} {p99,8:0} {max,8:0} {others,8}");
    }

    private static string Bound(int trials) => trials == 0 ? "all" : (3.0 / trials).ToString("0.0e0", CultureInfo.InvariantCulture);
}
