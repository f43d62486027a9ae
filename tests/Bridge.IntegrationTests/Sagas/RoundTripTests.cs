using System.Net;
using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit;
using Npgsql;

namespace Bridge.IntegrationTests.Sagas;

[Collection(ServersCollection.Name)]
public sealed class RoundTripTests(TestServers servers)
{
    private const int LongerThanTheTest = 600;

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Theory]
    [InlineData(ConcurrencyMode.Pessimistic, true, false, 4, 3)]
    [InlineData(ConcurrencyMode.Pessimistic, true, true, 5, 4)]
    [InlineData(ConcurrencyMode.Pessimistic, false, false, 4, 4)]
    [InlineData(ConcurrencyMode.Pessimistic, false, true, 5, 5)]
    [InlineData(ConcurrencyMode.Optimistic, true, false, 4, 3)]
    [InlineData(ConcurrencyMode.Optimistic, true, true, 5, 4)]
    [InlineData(ConcurrencyMode.Optimistic, false, false, 4, 3)]
    [InlineData(ConcurrencyMode.Optimistic, false, true, 5, 4)]
    public async Task An_event_takes_so_many_round_trips(ConcurrencyMode concurrency, bool byId, bool withOutbox, long first, long later)
    {
        var database = new NpgsqlConnectionStringBuilder(await servers.NewDatabaseAsync());
        await using var proxy = await FaultProxy.StartAsync(new IPEndPoint(IPAddress.Loopback, database.Port));
        (database.Host, database.Port, database.ConnectionIdleLifetime) = (IPAddress.Loopback.ToString(), proxy.Port, LongerThanTheTest);
        var setup = new ChainSetup { Concurrency = concurrency, ById = byId, WithOutbox = withOutbox };
        await using var host = await ChainHost.StartAsync(database.ConnectionString, setup);
        await Handle(host, proxy, "warm-up");

        Assert.Equal((first, later), await Handle(host, proxy, "one"));
        Assert.Empty(host.Received.Faults);
    }

    private static async Task<(long First, long Later)> Handle(SwapHost<ChainContext> host, FaultProxy proxy, string order) =>
        (await Handle(host, proxy, new Left(order)), await Handle(host, proxy, new Right(order)));

    private static async Task<long> Handle(SwapHost<ChainContext> host, FaultProxy proxy, object message)
    {
        var before = proxy.RoundTrips;
        await host.Bus.Publish(message);
        await host.Received.Done(1);
        return proxy.RoundTrips - before;
    }
}
