using System.Globalization;
using System.Net;
using System.Text;

namespace Bridge.Benchmarks.Outage;

/// <summary>What an outage did to providers, and how it was made good.</summary>
internal sealed record OutageReport
{
    public required OutageKind Kind { get; init; }

    /// <summary>Webhooks a second.</summary>
    public required int Rate { get; init; }

    public required IReadOnlyCollection<Answer> Answers { get; init; }

    /// <summary>When it struck, from the start of the load.</summary>
    public required TimeSpan From { get; init; }

    /// <summary>When the servers were started again.</summary>
    public required TimeSpan To { get; init; }

    /// <summary>When nothing waited in the spool any more; null where that was not waited for to the end.</summary>
    public required TimeSpan? EmptyAt { get; init; }

    /// <summary>Webhooks in the spool when the servers were started again.</summary>
    public required long Spooled { get; init; }

    /// <summary>Messages in the queue at the end.</summary>
    public required uint Queued { get; init; }

    /// <summary>The receiver's largest resident memory, in MB.</summary>
    public required double PeakMemory { get; init; }

    /// <summary>How long those took that were answered 200.</summary>
    internal AnswerTimes Times => AnswerTimes.Of(Kept(answer => answer.SentAt < From), Kept(answer => answer.SentAt >= From && answer.SentAt < To));

    public override string ToString()
    {
        var acknowledged = Answers.Count(answer => answer.Status == HttpStatusCode.OK);
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"outage: {Kind}, {(To - From).TotalSeconds:0} s at {Rate}/s")
            .AppendLine(Phase("before", answer => answer.SentAt < From))
            .AppendLine(Phase("outage", answer => answer.SentAt >= From && answer.SentAt < To))
            .AppendLine(Phase("after", answer => answer.SentAt >= To))
            .AppendLine(CultureInfo.InvariantCulture, $"  spool    {Spooled} waited when the servers were started again; {Drain()}")
            .AppendLine(CultureInfo.InvariantCulture, $"  queue    {Queued} messages, {acknowledged} acknowledged: {Math.Max(0, acknowledged - Queued)} missing")
            .Append(CultureInfo.InvariantCulture, $"  memory   {PeakMemory:0} MB at most");
        return text.ToString();
    }

    private string Phase(string name, Func<Answer, bool> isIn)
    {
        var answers = Answers.Where(isIn).ToList();
        var took = answers.Select(answer => answer.Took.TotalMilliseconds).Order().ToList();
        var kinds = answers.GroupBy(answer => answer.Status).OrderBy(kind => kind.Key).Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count()} x {(kind.Key is { } status ? (int)status : "none")}"));
        return took.Count == 0
            ? $"  {name,-8} nothing was sent"
            : string.Create(CultureInfo.InvariantCulture, $"  {name,-8} {string.Join(", ", kinds)}; p50 {took[took.Count / 2]:0} ms, p99 {took[(int)(0.99 * (took.Count - 1))]:0} ms, at most {took[^1]:0} ms");
    }

    private IEnumerable<TimeSpan> Kept(Func<Answer, bool> isIn) =>
        Answers.Where(answer => answer.Status == HttpStatusCode.OK && isIn(answer)).Select(answer => answer.Took);

    private string Drain()
    {
        if (EmptyAt is not { } at)
        {
            return "not all of them were gone at the end";
        }

        // What was spooled after the start is left out, so the true rate is higher.
        var perSecond = Spooled / (at - To).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"gone {(at - To).TotalSeconds:0} s later: {perSecond:0}/s, {perSecond / Rate:0.0} times what came in");
    }
}
