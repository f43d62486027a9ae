using System.Globalization;
using System.Text;

namespace Bridge.Sending;

/// <summary>What came of a run.</summary>
/// <param name="Answers">Every answer.</param>
/// <param name="Took">From the first event to the last answer.</param>
internal sealed record RateResult(IReadOnlyList<SendAnswer> Answers, TimeSpan Took)
{
    internal string Write()
    {
        if (Answers is [])
        {
            return "sent nothing\n";
        }

        var summary = new StringBuilder();
        summary.AppendLine(CultureInfo.InvariantCulture, $"sent {Answers.Count} in {Took.TotalSeconds:0.0} s ({Answers.Count / Took.TotalSeconds:0.0}/s)");
        foreach (var group in Answers.GroupBy(answer => answer.Status).OrderBy(group => group.Key))
        {
            summary.AppendLine(group.Key == 0 ? $"  {group.Count(),6} got no answer: {group.First().Fault}" : $"  {group.Count(),6} answered {group.Key}");
        }

        return summary.AppendLine(CultureInfo.InvariantCulture, $"  answer time: p50 {Milliseconds(0.50)}, p99 {Milliseconds(0.99)}, slowest {Milliseconds(1)}").ToString();
    }

    /// <summary>The nearest rank.</summary>
    internal TimeSpan Percentile(double share)
    {
        var times = Answers.Select(answer => answer.Time).Order().ToArray();
        return times[Math.Max(0, (int)Math.Ceiling(share * times.Length) - 1)];
    }

    private string Milliseconds(double share) => string.Create(CultureInfo.InvariantCulture, $"{Percentile(share).TotalMilliseconds:0.0} ms");
}
