using System.Globalization;
using Bridge.Benchmarks.Measuring;

namespace Bridge.Benchmarks.Timing;

/// <summary>Times requests of all classes, in an order that only chance knows, so that whatever slows the machine slows all alike.</summary>
internal static class TimingTrials
{
    private const int WarmUp = 50_000;

    // What is slower was interrupted; it would drown the difference of nanoseconds that is looked for.
    private const double Kept = 0.9;

    /// <returns>A row of the report.</returns>
    internal static string Run(TimingSubject subject, int trials, Random random)
    {
        Time(subject, WarmUp, random);
        var times = Time(subject, trials, random);
        var bound = times.SelectMany(kind => kind).Order().ElementAt((int)(times.Sum(kind => kind.Length) * Kept));
        var kept = times.Select(kind => kind.Where(time => time <= bound).ToArray()).ToArray();
        var (first, last) = (Welch.T(kept[1], kept[0]), Welch.T(kept[2], kept[0]));
        var isLeaking = Math.Max(Math.Abs(first), Math.Abs(last)) >= Welch.Bound;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {subject.Name} | {kept[0].Average():0} ns | {first:0.0} | {kept[1].Average() - kept[0].Average():0.00} ns | {last:0.0} | {kept[2].Average() - kept[0].Average():0.00} ns | {(isLeaking ? "a difference" : "no difference")} |");
    }

    /// <summary>Nanoseconds of each trial, by class.</summary>
    private static double[][] Time(TimingSubject subject, int trials, Random random)
    {
        var order = Enumerable.Range(0, TimingSubject.Classes).SelectMany(kind => Enumerable.Repeat(kind, trials)).ToArray();
        random.Shuffle(order);

        // All of them first: what is done to forge one is another amount of work in each class.
        var signatures = Array.ConvertAll(order, kind => subject.Forge(kind, random));
        var times = Enumerable.Range(0, TimingSubject.Classes).Select(_ => new List<double>(trials)).ToArray();
        for (var i = 0; i < order.Length; i++)
        {
            subject.Put(signatures[i]);
            times[order[i]].Add(Time(subject));
        }

        return [.. times.Select(kind => kind.ToArray())];
    }

    private static double Time(TimingSubject subject)
    {
        var started = TimeProvider.System.GetTimestamp();
        subject.Refuse();
        return (TimeProvider.System.GetTimestamp() - started) * (1e9 / TimeProvider.System.TimestampFrequency);
    }
}
