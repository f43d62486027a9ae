using System.Globalization;

namespace Bridge.Benchmarks.Measuring;

/// <summary>Runs the contestants of a series in turn, several times over, so that each round meets the machine in one mood.</summary>
internal static class Rounds
{
    /// <summary>Runs a series. Each round begins with another contestant than the one before.</summary>
    /// <param name="series">Who is compared.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <param name="messages">Messages a round and contestant.</param>
    /// <param name="progress">Is told every figure as it comes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal static async Task<SeriesResult> RunAsync(Series series, int rounds, int messages, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var contestants = series.Contestants;
        var measured = contestants.ToDictionary(contestant => contestant, _ => new List<Measurement>());
        foreach (var contestant in contestants)
        {
            progress.Report($"{series.Title}: warming up {contestant.Name}");
            await contestant.WarmUpAsync(cancellationToken);
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contestants.Count; turn++)
            {
                var contestant = contestants[(round + turn) % contestants.Count];
                var measurement = await contestant.RunAsync(messages, cancellationToken);
                measured[contestant].Add(measurement);
                progress.Report(string.Create(CultureInfo.InvariantCulture, $"{series.Title}: round {round + 1} of {rounds}, {contestant.Name}: {measurement.PerSecond:0}/s"));
            }
        }

        return new SeriesResult(series.Title, [.. contestants.Select(contestant => new ContestantResult(contestant.Name, measured[contestant]))]);
    }
}
