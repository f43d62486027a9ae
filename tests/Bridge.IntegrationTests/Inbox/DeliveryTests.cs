using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Inbox;

[Collection(ServersCollection.Name)]
public class DeliveryTests(TestServers servers)
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether a message may share its transaction with others.</summary>
    protected virtual bool InBatches => false;

    [Fact]
    public async Task What_a_consumer_publishes_arrives_in_order_and_leaves_no_row()
    {
        await using var host = await InboxHost.StartAsync(await Setup() with
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
        await using var host = await InboxHost.StartAsync(await Setup() with
        {
            Delivery = limits => limits.MessageDeliveryTimeout = Short,
        });
        host.Bus.ConnectSendObserver(new FailingSends(InBatches ? 2 : 1));
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
        await using var host = await InboxHost.StartAsync(await Setup() with
        {
            Retry = endpoint => endpoint.UseMessageRetry(retry => retry.Immediate(1)),
        });
        host.Bus.ConnectSendObserver(new FailingSends(InBatches ? 2 : 1));

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
        await using var host = await InboxHost.StartAsync(await Setup() with
        {
            Broker = await servers.NewVirtualHostAsync(),
            Delivery = limits => limits.MessageDeliveryTimeout = Short,
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

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task No_transaction_is_open_while_the_broker_is_waited_for()
    {
        await using var host = await InboxHost.StartAsync(await Setup());
        var open = -1;
        host.Bus.ConnectSendObserver(new EverySend(async () => open = await host.Query(OpenTransactions)));

        await host.Publish(new DoIt { Publish = 1 }, Guid.NewGuid());
        await host.Received.Done(2);

        Assert.Equal(0, open);
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_copy_leaves_the_delivery_to_the_first_that_is_still_at_it()
    {
        await using var host = await InboxHost.StartAsync(await Setup());
        var messageId = Guid.NewGuid();
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Bus.ConnectSendObserver(new EverySend(() =>
        {
            begun.TrySetResult();
            return release.Task;
        }));

        await host.Publish(new DoIt { Publish = 1 }, messageId);
        await begun.Task.WaitAsync(Patience.Limit);
        await host.Publish(new DoIt { Publish = 1 }, messageId);
        await Patience.Until(() => host.Query(context => context.Set<InboxState>().AnyAsync(state => state.ReceiveCount == 2)), "the copy came");
        release.SetResult();
        await host.Received.Done(3);

        Assert.Single(host.Arrived());
        await AssertDelivered(host);
    }

    private async Task<SwapSetup> Setup() => new(await servers.NewDatabaseAsync()) { InBatches = InBatches };

    private static Task<int> OpenTransactions(SwapContext context) =>
        context.Database
            .SqlQuery<int>($"""
                SELECT count(*)::int AS "Value" FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
                """)
            .SingleAsync();

    private static async Task AssertDelivered(SwapHost<SwapContext> host)
    {
        Assert.Equal(0, await host.Query(context => context.Set<OutboxMessage>().CountAsync()));
        var states = await host.Query(context => context.Set<InboxState>().ToListAsync());
        Assert.All(states, state => Assert.NotNull(state.Delivered));
    }
}
