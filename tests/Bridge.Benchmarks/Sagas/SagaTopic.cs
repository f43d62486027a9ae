using System.Data;
using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Messaging;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;
using MassTransit;

namespace Bridge.Benchmarks.Sagas;

/// <summary>Two events a saga, often at once, the first of which creates it.</summary>
internal static class SagaTopic
{
    private const string Name = "saga";
    private const string Pessimistic = "pessimistic";
    private const string Optimistic = "optimistic";
    private const string Inbox = "inbox";
    private const string ByHand = "by-hand";
    private const string Reproduced = "reproduced";
    private const string Defaults = "defaults";

    internal static Topic Topic { get; } = new(
        Name,
        "Two events a saga, often at once: Bridge's repository, pessimistic and optimistic, a consumer that keeps the row by hand, and the statement sequence of MassTransit.EntityFrameworkCore.",
        Messages: 10_000,
        PrepareAsync)
    {
        Workers = new Dictionary<string, Worker>
        {
            [Pessimistic] = MessagingHost.Worker(SagaSetups.Repository(ConcurrencyMode.Pessimistic)),
            [Optimistic] = MessagingHost.Worker(SagaSetups.Repository(ConcurrencyMode.Optimistic)),
            [Inbox] = MessagingHost.Worker(SagaSetups.Repository(ConcurrencyMode.Pessimistic).WithInbox()),
            [ByHand] = MessagingHost.Worker(SagaSetups.ByHand()),
            [Reproduced] = MessagingHost.Worker(SagaSetups.Reproduction()),
            [Defaults] = MessagingHost.Worker(SagaSetups.Repository(ConcurrencyMode.Pessimistic, IsolationLevel.Serializable)),
        },
    };

    private static async Task<IReadOnlyList<Series>> PrepareAsync(BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var workers = new WorkerSeries(servers, Name);
        await workers.AddAsync("Bridge, pessimistic", Pessimistic, cancellationToken);
        await workers.AddAsync("Bridge, optimistic", Optimistic, cancellationToken);
        await workers.AddAsync("Bridge, pessimistic, with the inbox", Inbox, cancellationToken);
        await workers.AddAsync("a consumer by hand", ByHand, cancellationToken);
        await workers.AddAsync("MassTransit's defaults (reproduction)", Reproduced, cancellationToken);
        await workers.AddOfficialAsync("MassTransit.EntityFrameworkCore, its defaults", Defaults, cancellationToken);
        await workers.AddOfficialAsync("MassTransit.EntityFrameworkCore, read committed", Pessimistic, cancellationToken);
        return [workers.ToSeries(Name)];
    }
}
