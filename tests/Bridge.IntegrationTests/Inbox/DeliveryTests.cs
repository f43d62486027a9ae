using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Inbox;

[Collection(ServersCollection.Name)]
public sealed class DeliveryTests(TestServers servers)
{
    [Fact]
    public async Task What_a_consumer_publishes_arrives_in_order_and_leaves_no_row()
    {
        await using var host = await InboxHost.StartAsync(new SwapSetup(await servers.NewDatabaseAsync())
        {
            Bus = bus => bus.AddConfigureEndpointsCallback((_, _, endpoint) => endpoint.ConcurrentMessageLimit = 1),
        });

        await host.Publish(new DoIt { Publish = 5 }, Guid.NewGuid());
        await host.Received.Done(6);

        Assert.Equal([1, 2, 3, 4, 5], host.Arrived().Select(message => message.Number));
        await AssertDelivered(host);
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_redelivery_completes_what_a_dead_process_had_committed_but_not_delivered()
    {
        await using var host = await InboxHost.StartAsync(new SwapSetup(await servers.NewDatabaseAsync()));
        host.Transactions.Refused = host.Transactions.Begun + 2;
        var messageId = Guid.NewGuid();

        await host.Publish(new DoIt { Publish = 3 }, messageId);
        await host.Received.Done(1);
        Assert.Equal(1, await host.Effects());
        Assert.Empty(host.Arrived());

        await host.Publish(new DoIt { Publish = 3 }, messageId);
        await host.Received.Done(4);

        Assert.Equal(1, host.Get<Attempts>().Total);
        Assert.Equal(1, await host.Effects());
        Assert.Equal(3, host.Arrived().Count);
        await AssertDelivered(host);
    }

    [Fact]
    public async Task A_retry_completes_a_failed_delivery_without_the_consumer()
    {
        await using var host = await InboxHost.StartAsync(new SwapSetup(await servers.NewDatabaseAsync())
        {
            Retry = endpoint => endpoint.UseMessageRetry(retry => retry.Immediate(1)),
        });
        host.Transactions.Refused = host.Transactions.Begun + 2;

        await host.Publish(new DoIt { Publish = 1 }, Guid.NewGuid());
        await host.Received.Done(2);

        Assert.Equal(1, host.Get<Attempts>().Total);
        Assert.Single(host.Arrived());
        await AssertDelivered(host);
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_transport_that_neither_sends_nor_stops_does_not_keep_the_message_locked()
    {
        await using var host = await InboxHost.StartAsync(new SwapSetup(await servers.NewDatabaseAsync())
        {
            Broker = await servers.NewVirtualHostAsync(),
            Delivery = limits => limits.MessageDeliveryTimeout = TimeSpan.FromMilliseconds(100),
            Retry = endpoint => endpoint.UseMessageRetry(retry => retry.Immediate(1)),
        });
        var stuck = new StuckSend();
        host.Bus.ConnectSendObserver(stuck);

        await host.Publish(new DoIt { Publish = 1 }, Guid.NewGuid());
        await stuck.Begun;
        await host.Received.Done(2);

        Assert.Equal(1, host.Get<Attempts>().Total);
        Assert.Single(host.Arrived());
        await AssertDelivered(host);
    }

    /// <summary>A delivery that is given up goes on behind the back of whoever gave it up: with the connection, it would break it.</summary>
    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_delivery_can_be_given_up_only_while_no_statement_runs()
    {
        var steps = new DeliverySteps();
        await using var host = await InboxHost.StartAsync(new SwapSetup(await servers.NewDatabaseAsync())
        {
            Services = services => services.AddSingleton<TimeProvider>(steps).AddSingleton<IInterceptor>(steps),
        });

        await host.Publish(new DoIt { Publish = 1 }, Guid.NewGuid());
        await host.Received.Done(2);

        Assert.Equal(["load", "limit begins", "limit ends", "remove"], steps.Steps);
    }

    private static async Task AssertDelivered(SwapHost<SwapContext> host)
    {
        Assert.Equal(0, await host.Query(context => context.Set<OutboxMessage>().CountAsync()));
        var states = await host.Query(context => context.Set<InboxState>().ToListAsync());
        Assert.All(states, state => Assert.NotNull(state.Delivered));
    }
}
