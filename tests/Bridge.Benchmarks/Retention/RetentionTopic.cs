using System.Globalization;
using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Inbox;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Messaging;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;

namespace Bridge.Benchmarks.Retention;

/// <summary>Consuming over an inbox that remembers millions of messages, beside one that begins empty, and while those too old are removed.</summary>
internal static class RetentionTopic
{
    private const string Name = "retention";
    private const int UsualRows = 1_000_000;

    internal static Topic Topic { get; } = Of(UsualRows);

    private static Topic Of(int rows) => new(
        Name,
        "A consumer behind an inbox of millions of rows: how fast it is and a row is found beside an empty table, what a row takes, and how fast old ones are removed meanwhile.",
        Messages: 5000,
        (servers, progress, cancellationToken) => PrepareAsync(rows, servers, progress, cancellationToken))
    {
        Rows = rows,
        WithRows = Of,
    };

    private static async Task<IReadOnlyList<Series>> PrepareAsync(int rows, BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var millions = (rows / 1e6).ToString("0.###", CultureInfo.InvariantCulture);
        return
        [
            new Series(Name,
            [
                await AddAsync("full", $"{millions} million rows", new InboxRows(rows, Old: 0)),
                await AddAsync("empty", "empty at first", new InboxRows(0, Old: 0)),
                await AddAsync("cleaned-up", $"{millions} million rows, half of them being removed", new InboxRows(rows, Old: 0.5)),
            ]),
        ];

        async Task<IContestant> AddAsync(string name, string title, InboxRows inbox)
        {
            var place = await servers.NewPlaceAsync($"{Name}-{name}", cancellationToken);
            var consumer = new WorkerProcess(title, OfficialBuild.This, [InboxTopic.Topic.Name, InboxTopic.Topic.Name], place, WorkerSeries.WarmUp);
            return new FilledInbox(consumer, inbox, place.Database, progress);
        }
    }
}
