using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit;

namespace Bridge.IntegrationTests.Sagas;

[Collection(ServersCollection.Name)]
public sealed class RoundTripTests(TestServers servers)
{
    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Theory]
    [InlineData(ConcurrencyMode.Pessimistic, true, false, 3, 2)]
    [InlineData(ConcurrencyMode.Pessimistic, true, true, 5, 4)]
    [InlineData(ConcurrencyMode.Pessimistic, false, false, 3, 3)]
    [InlineData(ConcurrencyMode.Pessimistic, false, true, 5, 5)]
    [InlineData(ConcurrencyMode.Optimistic, true, false, 3, 3)]
    [InlineData(ConcurrencyMode.Optimistic, true, true, 5, 4)]
    [InlineData(ConcurrencyMode.Optimistic, false, false, 3, 3)]
    [InlineData(ConcurrencyMode.Optimistic, false, true, 5, 4)]
    public async Task An_event_takes_so_many_round_trips(ConcurrencyMode concurrency, bool byId, bool withOutbox, long first, long later)
    {
        await using var database = await CountedDatabase.NewAsync(servers);
        var setup = new ChainSetup { Concurrency = concurrency, ById = byId, WithOutbox = withOutbox };
        await using var host = await ChainHost.StartAsync(database.ConnectionString, setup);
        await Handle(host, database, "warm-up");

        Assert.Equal((first, later), await Handle(host, database, "one"));
        Assert.Empty(host.Received.Faults);
    }

    private static async Task<(long First, long Later)> Handle(SwapHost<ChainContext> host, CountedDatabase database, string order) =>
        (await database.Count(() => Handle(host, new Left(order))), await database.Count(() => Handle(host, new Right(order))));

    private static async Task Handle(SwapHost<ChainContext> host, object message)
    {
        await host.Bus.Publish(message);
        await host.Received.Done(1);
    }
}
