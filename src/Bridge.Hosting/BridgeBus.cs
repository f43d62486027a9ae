using Bridge.Hosting.Bus;
using Bridge.Hosting.Bus.Outages;
using Bridge.Hosting.Bus.Reconnecting;
using Bridge.Hosting.Telling;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Hosting;

/// <summary>How messages travel: exchange, queue, confirm, retry.</summary>
internal static class BridgeBus
{
    internal static void Add(
        BridgeBuilder bridge,
        List<Action<IBusRegistrationConfigurator>> registrations,
        List<Action<IBusRegistrationContext, IRabbitMqBusFactoryConfigurator>> rabbitMq)
    {
        bridge.Services.AddSingleton<DeadLetterMetrics>();
        bridge.Services.AddOutages();
        bridge.Services.Configure<MassTransitHostOptions>(host =>
        {
            host.WaitUntilStarted = bridge.WaitsForBus;
            host.StopTimeout = TimeSpan.FromSeconds(20);
        });
        bridge.Services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.AddConfigureEndpointsCallback(ConfigureQueue);
            if (bridge.IsReadyWithoutBus)
            {
                bus.ConfigureHealthCheckOptions(health => health.Tags.Remove(HealthEndpoints.ReadyTag));
            }

            foreach (var registration in registrations)
            {
                registration(bus);
            }

            if (bridge.Transport == BusTransport.InMemory)
            {
                bus.UsingInMemory((context, memory) => memory.ConfigureEndpoints(context));
                return;
            }

            var host = new RabbitMqHost(bridge.Configuration.RequireConnectionString("RabbitMq", "amqp://user:password@host:5672/"), bridge.Process);
            host.AddGuard(bridge.Services);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                host.Configure(rabbit);
                foreach (var configure in rabbitMq)
                {
                    configure(context, rabbit);
                }

                rabbit.ConfigureEndpoints(context);
            });
        });
    }

    private static void ConfigureQueue(IRegistrationContext context, string queue, IReceiveEndpointConfigurator endpoint)
    {
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
        {
            rabbit.SetQuorumQueue();
            rabbit.SetQueueArgument(QuorumQueue.DeliveryLimitArgument, QuorumQueue.Unlimited);
            rabbit.ConfigureChannel(pipe => pipe.UseFilter(new ReconnectFilter(context.GetRequiredService<EndpointWatch>().Add(queue))));
        }

        endpoint.ConnectConsumerConfigurationObserver(new TellableConsumers());
        endpoint.ConfigureError(pipe => pipe.UseFilter(new DeadLetterFilter(queue, context.GetRequiredService<DeadLetterMetrics>())));
        endpoint.ConfigureDefaultErrorTransport();
    }
}
