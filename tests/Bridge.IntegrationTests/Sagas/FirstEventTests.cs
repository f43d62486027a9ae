using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Sagas;

[Collection(ServersCollection.Name)]
public sealed class FirstEventTests(TestServers servers)
{
    private const int Races = 200;

    public static TheoryData<ConcurrencyMode, bool, bool, bool> Setups { get; } = new()
    {
        { ConcurrencyMode.Pessimistic, true, true, false },
        { ConcurrencyMode.Pessimistic, true, true, true },
        { ConcurrencyMode.Pessimistic, true, false, false },
        { ConcurrencyMode.Pessimistic, false, true, false },
        { ConcurrencyMode.Pessimistic, false, false, false },
        { ConcurrencyMode.Optimistic, true, true, false },
        { ConcurrencyMode.Optimistic, true, false, false },
        { ConcurrencyMode.Optimistic, true, false, true },
        { ConcurrencyMode.Optimistic, false, true, false },
        { ConcurrencyMode.Optimistic, false, false, false },
    };

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Two_first_events_at_once_make_one_saga_and_neither_faults_nor_rolls_back(
        ConcurrencyMode concurrency, bool byId, bool withOutbox, bool insertOnInitial)
    {
        var setup = new ChainSetup { Concurrency = concurrency, ById = byId, WithOutbox = withOutbox, InsertOnInitial = insertOnInitial };
        var database = await servers.NewDatabaseAsync();
        await using (var host = await ChainHost.StartAsync(database, setup))
            await Race(host);

        Assert.Equal(0, await Rollbacks.In(database));
    }

    [Fact]
    public async Task An_event_that_fails_is_counted_as_rolled_back()
    {
        var database = await servers.NewDatabaseAsync();
        await using (var host = await ChainHost.StartAsync(database, new ChainSetup()))
        {
            await host.Bus.Publish(new Left(ChainStateMachine.Unlucky));
            await host.Received.Done(1);
        }

        Assert.Equal(1, await Rollbacks.In(database));
    }

    private static async Task Race(SwapHost<ChainContext> host)
    {
        await Task.WhenAll(Enumerable.Range(0, Races).SelectMany(race => new[]
        {
            host.Bus.Publish(new Left($"order {race}")),
            host.Bus.Publish(new Right($"order {race}")),
        }));
        await host.Received.Done(2 * Races);

        Assert.Empty(host.Received.Faults);
        var chains = await host.Query(context => context.Chains.ToListAsync());
        Assert.Equal(Races, chains.Count);
        Assert.All(chains, chain => Assert.Equal((1, 1), (chain.Lefts, chain.Rights)));
    }
}
