using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Sagas;

[Collection(ServersCollection.Name)]
public sealed class SagaRepositoryTests(TestServers servers)
{
    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pessimistic_events_wait_for_each_other(bool withOutbox)
    {
        const int Events = 20;
        await using var host = await ChainHost.StartAsync(await servers.NewDatabaseAsync(), new ChainSetup { WithOutbox = withOutbox });

        await Task.WhenAll(Enumerable.Range(0, Events).Select(_ => host.Bus.Publish(new Left("one"))));
        await host.Received.Done(Events);

        Assert.Empty(host.Received.Faults);
        Assert.Equal(Events, (await host.Chain("one")).Lefts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Optimistic_events_are_retried_until_each_is_counted(bool withOutbox)
    {
        const int Events = 20;
        await using var host = await ChainHost.StartAsync(
            await servers.NewDatabaseAsync(),
            new ChainSetup { WithOutbox = withOutbox, Concurrency = ConcurrencyMode.Optimistic },
            endpoint => endpoint.UseMessageRetry(retry => retry.Immediate(Events)));

        await Task.WhenAll(Enumerable.Range(0, Events).Select(_ => host.Bus.Publish(new Left("one"))));
        await host.Received.Done(Events);

        Assert.Empty(host.Received.Faults);
        Assert.Equal(Events, (await host.Chain("one")).Lefts);
    }

    [Theory]
    [InlineData(ConcurrencyMode.Pessimistic)]
    [InlineData(ConcurrencyMode.Optimistic)]
    public async Task A_finished_saga_is_removed(ConcurrencyMode concurrency)
    {
        await using var host = await ChainHost.StartAsync(await servers.NewDatabaseAsync(), new ChainSetup { Concurrency = concurrency });

        await host.Bus.Publish(new Left("one"));
        await host.Received.Done(1);
        await host.Bus.Publish(new Cut("nobody"));
        await host.Bus.Publish(new Cut("one"));
        await host.Received.Done(2);

        Assert.Empty(host.Received.Faults);
        Assert.Equal(0, await host.Query(context => context.Chains.CountAsync()));
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task Inbox_and_saga_are_one_transaction()
    {
        await using var host = await ChainHost.StartAsync(await servers.NewDatabaseAsync(), new ChainSetup());
        var begun = host.Transactions.Begun;

        await host.Bus.Publish(new Left("one"));
        await host.Received.Done(1);

        Assert.Equal(1, host.Transactions.Begun - begun);
        Assert.Equal(1, await host.Query(context => context.Set<InboxState>().CountAsync()));
        Assert.Equal(1, (await host.Chain("one")).Lefts);
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_saga_that_fails_leaves_no_saga_no_inbox_row_and_no_message()
    {
        await using var host = await ChainHost.StartAsync(await servers.NewDatabaseAsync(), new ChainSetup { Publishes = true });

        await host.Bus.Publish(new Left(ChainStateMachine.Unlucky));
        await host.Received.Done(1);

        Assert.NotEmpty(host.Received.Faults);
        Assert.Equal(0, await host.Query(context => context.Chains.CountAsync()));
        Assert.Equal(0, await host.Query(context => context.Set<InboxState>().CountAsync()));
        Assert.Equal(0, await host.Query(context => context.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task A_copy_of_an_event_is_not_counted_twice()
    {
        await using var host = await ChainHost.StartAsync(await servers.NewDatabaseAsync(), new ChainSetup { Publishes = true });
        var messageId = Guid.NewGuid();

        for (var copy = 0; copy < 3; copy++)
            await host.Bus.Publish(new Left("one"), context => context.MessageId = messageId);
        await host.Received.Done(3);

        Assert.Equal(1, (await host.Chain("one")).Lefts);
    }

    [Fact]
    public async Task Sagas_are_read_by_id_and_found_by_expression()
    {
        await using var host = await ChainHost.StartAsync(await servers.NewDatabaseAsync(), new ChainSetup());
        await host.Bus.Publish(new Left("one"));
        await host.Bus.Publish(new Left("two"));
        await host.Received.Done(2);

        var id = ChainStateMachine.IdOf("one");
        var loaded = await host.Get<ILoadSagaRepository<ChainState>>().Load(id);
        var found = await host.Get<IQuerySagaRepository<ChainState>>().Find(new SagaQuery<ChainState>(saga => saga.Order == "one"));

        Assert.Equal("one", loaded.Order);
        Assert.Equal([id], found);
        Assert.Null(await host.Get<ILoadSagaRepository<ChainState>>().Load(Guid.NewGuid()));
    }
}
