using Bridge.Benchmarks.Commands;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Messaging;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;

namespace Bridge.Benchmarks.Outbox;

/// <summary>What is published with a change in the database, inside a consumer and outside.</summary>
internal static class OutboxTopic
{
    private const string Name = "outbox";
    private const string Consumer = "consumer";
    private const string ConsumerBatches = "consumer-batches";
    private const string ConsumerWithout = "consumer-without";
    private const string ConsumerReproduced = "consumer-reproduced";
    private const string Bus = "bus";
    private const string BusWithout = "bus-without";

    internal static Topic Topic { get; } = new(
        Name,
        "A change in the database and a message, in a consumer and outside of one: Bridge's outbox, none, and the statement sequence of MassTransit.EntityFrameworkCore.",
        Messages: 5_000,
        PrepareAsync)
    {
        Workers = new Dictionary<string, Worker>
        {
            [Consumer] = MessagingHost.Worker(MessagingSetup.Of<PublishingConsumer>().WithInbox()),
            [ConsumerBatches] = MessagingHost.Worker(MessagingSetup.Of<PublishingConsumer>().WithBatches()),
            [ConsumerWithout] = MessagingHost.Worker(MessagingSetup.Of<PublishingConsumer>()),
#if !OFFICIAL_PACKAGES
            [ConsumerReproduced] = MessagingHost.Worker(MessagingSetup.Of<PublishingConsumer>().WithReproduction()),
#endif
            [Bus] = BusOutboxHost.Worker(hasOutbox: true),
            [BusWithout] = BusOutboxHost.Worker(hasOutbox: false),
        },
    };

    private static async Task<IReadOnlyList<Series>> PrepareAsync(BenchmarkServers servers, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var consumers = new WorkerSeries(servers, Name);
        await consumers.AddAsync("Bridge", Consumer, cancellationToken);
        await consumers.AddAsync("Bridge, in batches", ConsumerBatches, cancellationToken);
        await consumers.AddAsync("no inbox, no outbox", ConsumerWithout, cancellationToken);
        await consumers.AddAsync("five transactions (reproduction)", ConsumerReproduced, cancellationToken);
        await consumers.AddOfficialAsync("MassTransit.EntityFrameworkCore", Consumer, cancellationToken);

        var bus = new WorkerSeries(servers, Name);
        await bus.AddAsync("Bridge", Bus, cancellationToken);
        await bus.AddAsync("no outbox", BusWithout, cancellationToken);
        await bus.AddOfficialAsync("MassTransit.EntityFrameworkCore", Bus, cancellationToken);
        return [consumers.ToSeries("a consumer that publishes"), bus.ToSeries("the bus outbox, written to consumed")];
    }
}
