using Bridge.Benchmarks.Measuring;
using Bridge.Benchmarks.Servers;
using Bridge.Benchmarks.Workers;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bridge.Benchmarks.Messaging;

/// <summary>A service with one queue, which is filled first and then worked off.</summary>
internal sealed class MessagingHost
{
    private const string Queue = "benchmark";
    private const int PublishedAtOnce = 100;

    private readonly IHost _host;
    private readonly Place _place;
    private readonly MessagingSetup _setup;

    private MessagingHost(IHost host, Place place, MessagingSetup setup) => (_host, _place, _setup) = (host, place, setup);

    /// <summary>A worker that runs such a service.</summary>
    internal static Worker Worker(MessagingSetup setup) => async place =>
    {
        var host = await StartAsync(place, setup);
        return host.RunAsync;
    };

    private static async Task<MessagingHost> StartAsync(Place place, MessagingSetup setup)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddBenchmarkDatabase(place);
        builder.Services.Configure<MassTransitHostOptions>(options => options.WaitUntilStarted = true);
        builder.Services.AddSingleton(new Saving(isByConsumer: !setup.HasInbox));
        builder.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            setup.Register(builder.Services, bus);
            bus.UsingRabbitMq((_, rabbit) => rabbit.Host(place.Broker));
        });

        var host = builder.Build();
        await host.Services.CreateTablesAsync();
        await host.StartAsync();
        var started = new MessagingHost(host, place, setup);
        await (await started.ConnectAsync()).StopAsync();
        return started;
    }

    /// <summary>One round: fills the queue, and takes the time that it takes to work it off.</summary>
    private async Task<Measurement> RunAsync(int messages, CancellationToken cancellationToken)
    {
        var expected = Math.Max(1, messages / _setup.Copies);
        var deliveries = expected * _setup.Copies;
        await PublishAsync(expected, cancellationToken);
        var effects = await CountAsync(cancellationToken);
        var meter = await Meter.PrepareAsync(_place, cancellationToken);
        var counter = new ReceiveCounter(TimeProvider.System);
        counter.Expect(deliveries, meter.Start);

        var observing = _host.Services.GetRequiredService<IBus>().ConnectReceiveObserver(counter);
        var endpoint = await ConnectAsync();
        var took = await counter.DoneAsync(cancellationToken);
        var measurement = await meter.StopAsync(deliveries, took, cancellationToken);
        await endpoint.StopAsync(cancellationToken);
        observing.Disconnect();

        var done = await CountAsync(cancellationToken) - effects;
        return done == expected ? measurement : throw new InvalidOperationException($"{expected} messages had {done} effects.");
    }

    private async Task<HostReceiveEndpointHandle> ConnectAsync()
    {
        var handle = _host.Services.GetRequiredService<IReceiveEndpointConnector>().ConnectReceiveEndpoint(Queue, (context, endpoint) =>
        {
            endpoint.PrefetchCount = _setup.Prefetch;
            endpoint.ConcurrentMessageLimit = _setup.Concurrency;
            ((IRabbitMqReceiveEndpointConfigurator)endpoint).SetQuorumQueue();
            _setup.Configure(context, endpoint);
        });
        await handle.Ready;
        return handle;
    }

    private async Task PublishAsync(int messages, CancellationToken cancellationToken)
    {
        var bus = _host.Services.GetRequiredService<IBus>();
        var all = _setup.Messages(messages).Select(message => (Message: message, Id: NewId.NextGuid())).ToList();
        foreach (var chunk in Enumerable.Repeat(all, _setup.Copies).SelectMany(copy => copy.Chunk(PublishedAtOnce)))
        {
            await Task.WhenAll(chunk.Select(each => bus.Publish(each.Message, context => context.MessageId = each.Id, cancellationToken)));
        }
    }

    private async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await _setup.Effects(scope.ServiceProvider.GetRequiredService<BenchmarkDbContext>(), cancellationToken);
    }
}
