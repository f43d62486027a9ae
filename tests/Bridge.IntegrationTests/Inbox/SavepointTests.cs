using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;

namespace Bridge.IntegrationTests.Inbox;

[Collection(ServersCollection.Name)]
public sealed class SavepointTests(TestServers servers)
{
    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task The_inbox_sets_no_savepoint_for_what_it_saves_itself(int published)
    {
        await using var host = await InboxHost.StartAsync(new SwapSetup(await servers.NewDatabaseAsync()));

        await host.Publish(new DoIt { Publish = published }, Guid.NewGuid());
        await host.Received.Done(1 + published);

        Assert.Equal(0, host.Transactions.Savepoints);
        Assert.Equal(1, await host.Effects());
    }

    [Fact]
    public async Task A_consumer_that_catches_the_failure_of_its_own_save_keeps_what_it_saved_before()
    {
        await using var host = await SwapHost<SwapContext>.StartAsync(new SwapSetup(await servers.NewDatabaseAsync())
        {
            Bus = bus => bus.AddConsumer<TryItConsumer>(),
        });

        await host.Bus.Publish(new TryIt());
        await host.Received.Done(1);

        Assert.Empty(host.Received.Faults);
        Assert.Equal(1, await host.Effects());
        Assert.Equal(2, host.Transactions.Savepoints);
    }
}
