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
    private const string Batches = "batches";
    private const string None = "none";
    private const string Reproduced = "reproduced";

    internal static Topic Topic { get; } = new(
        Name,
        "A consumer with one row as its effect: Bridge's inbox, no inbox at all, the statement sequence of MassTransit.EntityFrameworkCore, and the statements alone.",
        Messages: 20_000,
        PrepareAsync)
    {
        Workers = new Dictionary<string, Worker>
        {
            [Name] = MessagingHost.Worker(MessagingSetup.Of<DoItConsumer>().WithInbox()),
            [Batches] = MessagingHost.Worker(MessagingSetup.Of<DoItConsumer>().WithBatches()),
            [None] = MessagingHost.Worker(MessagingSetup.Of<DoItConsumer>()),
#if !OFFICIAL_PACKAGES
            [Reproduced] = MessagingHost.Worker(MessagingSetup.Of<DoItConsumer>().WithReproduction()),
#endif
        },
    };

    private static async Task<IReadOnlyList<Series>> PrepareAsync(BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var workers = new WorkerSeries(servers, Name);
        await workers.AddAsync("Bridge", Name, cancellationToken);
        await workers.AddAsync("Bridge, in batches", Batches, cancellationToken);
        await workers.AddAsync("no inbox", None, cancellationToken);
        await workers.AddAsync("four transactions (reproduction)", Reproduced, cancellationToken);
        await workers.AddOfficialAsync("MassTransit.EntityFrameworkCore", Name, cancellationToken);
        if (Pgbench.Find() is { } program)
        {
            workers.Add(new Pgbench(program, await servers.NewPlaceAsync($"{Name}-pgbench", cancellationToken)));
        }
        else
        {
            progress.Report("There is no pgbench on this machine (Debian: postgresql), so the statements alone are not measured.");
        }

        return [workers.ToSeries(Name)];
    }
}
