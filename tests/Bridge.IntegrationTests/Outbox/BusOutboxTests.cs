using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Outbox;

[Collection(ServersCollection.Name)]
public sealed class BusOutboxTests(TestServers servers)
{
    [Fact]
    public async Task A_commit_publishes_in_order_and_a_rollback_publishes_nothing()
    {
        await using var host = await OutboxHost.StartAsync(await servers.NewDatabaseAsync());

        await InTransaction(host, "never", commit: false);
        await InTransaction(host, "first", commit: true);
        await host.Save("second", "third");
        await host.UntilArrived("third");

        Assert.Equal(["first", "second", "third"], host.Arrived());
        await host.UntilEmpty();
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task Each_save_of_one_scope_publishes()
    {
        await using var host = await OutboxHost.StartAsync(await servers.NewDatabaseAsync());

        await host.InScope(async (services, context) =>
        {
            var publisher = services.GetRequiredService<IPublishEndpoint>();
            await publisher.Publish(new Note("first"));
            await context.SaveChangesAsync();
            await host.UntilArrived("first");
            await publisher.Publish(new Note("second"));
            return await context.SaveChangesAsync();
        });

        await host.UntilArrived("second");
    }

    [Fact]
    public async Task What_is_not_saved_is_not_published()
    {
        await using var host = await OutboxHost.StartAsync(await servers.NewDatabaseAsync());

        await host.InScope(async (services, _) =>
        {
            await services.GetRequiredService<IPublishEndpoint>().Publish(new Note("never"));
            return 0;
        });
        await host.Save("saved");
        await host.UntilArrived("saved");
        await host.UntilEmpty();

        Assert.Equal(["saved"], host.Arrived());
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_message_is_not_delivered_before_its_time()
    {
        var database = await servers.NewDatabaseAsync();
        await using (var writer = await OutboxHost.StartAsync(database, deliver: false))
        {
            await writer.Save("tomorrow");
            var tomorrow = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1);
            await writer.Query(context => context.Set<OutboxMessage>()
                .ExecuteUpdateAsync(row => row.SetProperty(message => message.EnqueueTime, (DateTime?)tomorrow)));
            await writer.Save("today");
        }

        await using var host = await OutboxHost.StartAsync(database);
        await host.UntilArrived("today");
        await Patience.Until(
            () => host.Query(async context => await context.Set<OutboxMessage>().CountAsync() == 1), "only tomorrow's message was left");

        Assert.Equal(["today"], host.Arrived());
    }

    [Fact]
    public async Task Two_instances_deliver_each_message_once()
    {
        const int Saves = 100;
        var database = await servers.NewDatabaseAsync();
        var broker = await servers.NewVirtualHostAsync();
        string[] texts = [.. Enumerable.Range(0, Saves * 2).Select(number => $"{number}")];
        await using (var writer = await OutboxHost.StartAsync(database, broker, deliver: false))
        {
            for (var save = 0; save < Saves; save++)
                await writer.Save(texts[save * 2], texts[(save * 2) + 1]);
        }

        var hosts = await Task.WhenAll(OutboxHost.StartAsync(database, broker), OutboxHost.StartAsync(database, broker));
        await using var one = hosts[0];
        await using var two = hosts[1];
        await one.UntilEmpty();
        await Patience.Until(() => Task.FromResult(one.Arrived().Length + two.Arrived().Length >= texts.Length), "all arrived");

        Assert.Equal(texts.Order(), one.Arrived().Concat(two.Arrived()).Order());
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_wake_up_that_comes_while_nobody_waits_is_not_lost()
    {
        await using var host = await OutboxHost.StartAsync(await servers.NewDatabaseAsync(), deliver: false);
        var notification = host.Get<IBusOutboxNotification>();

        notification.Delivered();

        await notification.WaitForDelivery(CancellationToken.None).WaitAsync(Patience.Limit);
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public void A_second_bus_outbox_stops_the_start()
    {
        var services = new ServiceCollection();

        var refusal = Assert.Throws<ConfigurationException>(() => services.AddMassTransit(bus =>
        {
            bus.AddEntityFrameworkOutbox<SwapContext>(outbox => outbox.UseBusOutbox());
            bus.AddEntityFrameworkOutbox<OtherContext>(outbox => outbox.UseBusOutbox());
        }));

        Assert.Contains(nameof(SwapContext), refusal.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(OtherContext), refusal.Message, StringComparison.Ordinal);
    }

    private static async Task InTransaction(SwapHost<SwapContext> host, string text, bool commit) =>
        await host.InScope(async (services, context) =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await services.GetRequiredService<IPublishEndpoint>().Publish(new Note(text));
            var saved = await context.SaveChangesAsync();
            if (commit)
                await transaction.CommitAsync();
            return saved;
        });

    private sealed class OtherContext(DbContextOptions<OtherContext> options) : SwapContext(options);
}
