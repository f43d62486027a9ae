using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;

namespace Bridge.Benchmarks.Messaging;

/// <summary>Collects workers that are compared, each with a place of its own.</summary>
/// <param name="servers">Where.</param>
/// <param name="topic">The topic that has them.</param>
internal sealed class WorkerSeries(BenchmarkServers servers, string topic)
{
    // Until then the compiler works beside it, on the same processors: it compiled 12,000 methods in the first 10,000 messages, 400 in the fourth.
    internal const int WarmUp = 30_000;

    private readonly List<IContestant> _contestants = [];

    /// <summary>Adds a worker of this program.</summary>
    internal Task AddAsync(string title, string worker, CancellationToken cancellationToken) =>
        AddAsync(title, worker, OfficialBuild.This, worker, cancellationToken);

    /// <summary>Adds the same worker of the program that was built with the package, where it is built.</summary>
    internal Task AddOfficialAsync(string title, string worker, CancellationToken cancellationToken) =>
        OfficialBuild.Find() is { } build ? AddAsync(title, worker, build, $"{worker}-official", cancellationToken) : Task.CompletedTask;

    internal void Add(IContestant contestant) => _contestants.Add(contestant);

    internal Series ToSeries(string title) => new(title, [.. _contestants]);

    private async Task AddAsync(string title, string worker, string build, string name, CancellationToken cancellationToken)
    {
        var place = await servers.NewPlaceAsync($"{topic}-{name}", cancellationToken);
        _contestants.Add(new WorkerProcess(title, build, [topic, worker], place, WarmUp));
    }
}
