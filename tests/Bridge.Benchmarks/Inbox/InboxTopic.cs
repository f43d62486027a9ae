using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Messaging;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;

namespace Bridge.Benchmarks.Inbox;

/// <summary>A consumer with one effect in the database, behind an inbox.</summary>
internal static class InboxTopic
{
    private const string Name = "inbox";
    private const int WarmUp = 2000;

    internal static Topic Topic { get; } = new(
        Name,
        "A consumer with one row as its effect: Bridge's inbox, no inbox at all, the statement sequence of MassTransit.EntityFrameworkCore, and the statements alone.",
        Messages: 20_000,
        PrepareAsync)
    {
        Workers = InboxSetups.All.ToDictionary(setup => setup.Key, setup => MessagingHost.Worker(setup.Value)),
    };

    private static async Task<IReadOnlyList<Series>> PrepareAsync(BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var contestants = new List<IContestant>
        {
            await WorkerAsync("Bridge", OfficialBuild.This, InboxSetups.Inbox),
            await WorkerAsync("no inbox", OfficialBuild.This, InboxSetups.None),
            await WorkerAsync("four transactions (reproduction)", OfficialBuild.This, InboxSetups.Reproduced),
        };
        if (OfficialBuild.Find() is { } official)
        {
            contestants.Add(await WorkerAsync("MassTransit.EntityFrameworkCore", official, InboxSetups.Inbox));
        }

        if (Pgbench.Find() is { } program)
        {
            contestants.Add(new Pgbench(program, await servers.NewPlaceAsync($"{Name}-pgbench", cancellationToken)));
        }
        else
        {
            progress.Report("There is no pgbench on this machine (Debian: postgresql), so the statements alone are not measured.");
        }

        return [new Series(Name, contestants)];

        async Task<WorkerProcess> WorkerAsync(string title, string build, string setup)
        {
            var place = await servers.NewPlaceAsync(build == OfficialBuild.This ? $"{Name}-{setup}" : $"{Name}-official", cancellationToken);
            return new WorkerProcess(title, build, [Name, setup], place, WarmUp);
        }
    }
}
