using Bridge.Webhooks;

namespace Bridge.Tests.Webhooks.Compliance;

/// <summary>How old and how early a signed time may be: the bound itself is taken.</summary>
internal static class TimeCases
{
    private static readonly TimeSpan Unit = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<ComplianceCase> All { get; } =
    [
        new("as old as may be", HasTolerance, subject => AtAsync(subject, -subject.Tolerance!.Value, Verdict.Accepted)),
        new("stale", HasTolerance, subject => AtAsync(subject, -subject.Tolerance!.Value - Unit, Verdict.Stale)),
        new("from the future", HasTolerance, subject => AtAsync(
            subject, subject.Tolerance!.Value + Unit, subject.Scheme!.Timestamp!.RefuseFuture ? Verdict.TooEarly : Verdict.Accepted)),
        new("of any age", subject => subject.Scheme is { Timestamp.Tolerance: null, Timestamp: not null }, subject => AtAsync(subject, TimeSpan.FromDays(-400), Verdict.Accepted)),
        new("time unreadable", subject => HasTolerance(subject) && TimeHeader(subject) is not null, UnreadableAsync),
        new("time in two lines", subject => TimeHeader(subject) is not null, TwoLinesAsync),
    ];

    private static bool HasTolerance(Subject subject) => subject.Tolerance is not null;

    private static async Task AtAsync(Subject subject, TimeSpan distance, Verdict expected)
        => Assert.Equal(expected, await subject.VerdictOf(subject.Sign(at: Play.Now + distance)));

    private static async Task UnreadableAsync(Subject subject)
    {
        foreach (var time in new[] { "1e9", "0x5", "-1", "Infinity", "\u0661\u0662\u0663", "1767268800.0", new string('9', 20), "1767 268800" })
        {
            var signed = subject.Sign();
            signed.Headers.Set(TimeHeader(subject)!, time);
            Assert.Equal(Verdict.MalformedTimestamp, await subject.VerdictOf(signed));
        }
    }

    private static async Task TwoLinesAsync(Subject subject)
    {
        var signed = subject.Sign();
        signed.Headers.Add(TimeHeader(subject)!, signed.Headers[TimeHeader(subject)!][0]!);
        Assert.NotEqual(Verdict.Accepted, await subject.VerdictOf(signed));
    }

    private static string? TimeHeader(Subject subject)
        => subject.Scheme?.Timestamp?.In is [var place, ..] && place.StartsWith("header:", StringComparison.Ordinal) ? place["header:".Length..] : null;
}
