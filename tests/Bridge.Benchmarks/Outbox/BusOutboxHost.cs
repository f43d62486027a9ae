using System.Data;
using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Messaging;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bridge.Benchmarks.Outbox;

/// <summary>A service that writes a row and publishes outside of a consumer, several at once; it consumes what it publishes, and does nothing with it.</summary>
internal sealed class BusOutboxHost(IHost host, Place place)
{
    private const string Queue = "benchmark";
    private const int Writers = 16;

    /// <summary>A worker that runs it, with Bridge's bus outbox (or the package's) or without any.</summary>
    internal static Worker Worker(bool hasOutbox) => async place =>
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddBenchmarkDatabase(place);
        builder.Services.Configure<MassTransitHostOptions>(options => options.WaitUntilStarted = true);
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            if (hasOutbox)
            {
                bus.AddEntityFrameworkOutbox<BenchmarkDbContext>(Outbox);
            }

            bus.UsingRabbitMq((_, rabbit) =>
            {
                rabbit.Host(place.Broker);
                rabbit.ReceiveEndpoint(Queue, endpoint =>
                {
                    endpoint.SetQuorumQueue();
                    endpoint.Handler<DoIt>(_ => Task.CompletedTask);
                });
            });
        });
        var host = builder.Build();
        await host.Services.CreateTablesAsync();
        await host.StartAsync();
        return new BusOutboxHost(host, place).RunAsync;
    };

    /// <summary>One round: from the first that is written to the last that is consumed.</summary>
    private async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        var meter = await Meter.PrepareAsync(place, cancellationToken);
        var counter = new ReceiveCounter(TimeProvider.System);
        counter.Expect(messages, () => { });
        var observing = host.Services.GetRequiredService<IBus>().ConnectReceiveObserver(counter);
        meter.Start();
        counter.Begin();
        var numbers = Enumerable.Range(0, messages);
        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = Writers, CancellationToken = cancellationToken }, WriteAsync);
        var took = await counter.DoneAsync(cancellationToken);
        observing.Disconnect();
        return await meter.StopAsync(messages, took, cancellationToken);
    }

    private async ValueTask WriteAsync(int number, CancellationToken cancellationToken)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BenchmarkDbContext>();
        database.Effects.Add(new Effect { MessageId = NewId.NextGuid(), Kind = "done" });
        await scope.ServiceProvider.GetRequiredService<IPublishEndpoint>().Publish(new DoIt("done"), cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
    }

    private static void Outbox(IEntityFrameworkOutboxConfigurator outbox)
    {
        outbox.UsePostgres(enableSchemaCaching: false);
        outbox.IsolationLevel = IsolationLevel.ReadCommitted;
        outbox.DisableInboxCleanupService();
        outbox.UseBusOutbox();
    }
}
