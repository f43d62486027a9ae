using System.Net;
using Bridge.Hosting.Bus.Reconnecting;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.EndToEnd;

[Collection(ServersCollection.Name)]
public sealed class EndpointGuardTests(TestServers servers)
{
    [Fact]
    public async Task An_endpoint_that_is_given_up_because_the_broker_did_not_open_its_channel_consumes_again()
    {
        var rabbitMq = await servers.NewVirtualHostAsync();
        await using var proxy = await FaultProxy.StartAsync(new IPEndPoint(IPAddress.Loopback, rabbitMq.Port));
        var clock = new TickingClock();
        var numbers = new HeardNumbers();
        var (blackholes, isGivenUp, isRestarted) = (false, false, false);
        using var hook = new LogHook(line =>
        {
            if (blackholes && line.StartsWith("Connected: ", StringComparison.Ordinal))
            {
                proxy.Blackholed = true;
            }

            isGivenUp |= line.StartsWith("ReceiveTransport Operation Cancelled", StringComparison.Ordinal);
            isRestarted |= line.StartsWith("This process has not consumed heard", StringComparison.OrdinalIgnoreCase);
        });
        await using var service = await ServiceProcess.StartAsync(null, proxy.Before(rabbitMq).AbsoluteUri, bridge =>
        {
            bridge.Services.AddSingleton<TimeProvider>(clock);
            bridge.Services.AddSingleton(numbers);
            bridge.Web.Logging.AddProvider(hook).AddFilter<LogHook>(null, LogLevel.Debug);
            bridge.AddBus(bus => bus.AddConsumer<HeardConsumer>());
            bridge.AddRabbitMq((_, rabbit) => rabbit.Host(proxy.Before(rabbitMq), host => host.ContinuationTimeout(TimeSpan.FromSeconds(1))));
        });
        await service.Bus.Publish(new Heard(1));
        await Patience.Until(() => Task.FromResult(numbers.Contains(1)), "it consumed");

        blackholes = true;
        proxy.Reset();
        await Patience.Until(() => Task.FromResult(isGivenUp), "MassTransit gave the endpoint up");
        blackholes = false;
        proxy.Blackholed = false;
        await service.Bus.Publish(new Heard(2));
        await Patience.Until(
            () =>
            {
                clock.Now += EndpointGuard.Patience / 2;
                clock.Tick();
                return Task.FromResult(isRestarted);
            },
            "the guard had enough of it");

        await Patience.Until(() => Task.FromResult(numbers.Contains(2)), "it consumed again");
    }
}
