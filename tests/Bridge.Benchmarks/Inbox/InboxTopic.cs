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
    private const string NoneLikeBatches = "none-like-batches";
    private const string Reproduced = "reproduced";
    private const string Duplicates = "duplicates";
    private const string DuplicatesInBatches = "duplicates-batches";
    private const string DuplicatesReproduced = "duplicates-reproduced";

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
            [NoneLikeBatches] = MessagingHost.Worker(MessagingSetup.Of<DoItConsumer>().AsManyAsBatches()),
            [Duplicates] = MessagingHost.Worker(MessagingSetup.Of<DoItConsumer>().Twice().WithInbox()),
            [DuplicatesInBatches] = MessagingHost.Worker(MessagingSetup.Of<DoItConsumer>().Twice().WithBatches()),
#if !OFFICIAL_PACKAGES
            [Reproduced] = MessagingHost.Worker(MessagingSetup.Of<DoItConsumer>().WithReproduction()),
            [DuplicatesReproduced] = MessagingHost.Worker(MessagingSetup.Of<DoItConsumer>().Twice().WithReproduction()),
#endif
        },
    };

    private static async Task<IReadOnlyList<Series>> PrepareAsync(BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var workers = new WorkerSeries(servers, Name);
        await workers.AddAsync("Bridge", Name, cancellationToken);
        await workers.AddAsync("Bridge, in batches", Batches, cancellationToken);
        await workers.AddAsync("no inbox", None, cancellationToken);
        await workers.AddAsync("no inbox, as many at once as in batches", NoneLikeBatches, cancellationToken);
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

        var duplicates = new WorkerSeries(servers, Name);
        await duplicates.AddAsync("Bridge", Duplicates, cancellationToken);
        await duplicates.AddAsync("Bridge, in batches", DuplicatesInBatches, cancellationToken);
        await duplicates.AddAsync("four transactions (reproduction)", DuplicatesReproduced, cancellationToken);
        await duplicates.AddOfficialAsync("MassTransit.EntityFrameworkCore", Duplicates, cancellationToken);
        return [workers.ToSeries(Name), duplicates.ToSeries("each message delivered twice")];
    }
}
