using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;

namespace Bridge.IntegrationTests.Inbox;

[Collection(ServersCollection.Name)]
public sealed class TransactionCountTests(TestServers servers)
{
    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_message_takes_one_transaction_whatever_it_publishes(int published)
    {
        await using var host = await InboxHost.StartAsync(new SwapSetup(await servers.NewDatabaseAsync()));
        var begun = host.Transactions.Begun;
        var committed = host.Transactions.Committed;

        await host.Publish(new DoIt { Publish = published }, Guid.NewGuid());
        await host.Received.Done(1 + published);

        Assert.Equal(1, host.Transactions.Begun - begun);
        Assert.Equal(1, host.Transactions.Committed - committed);
        Assert.Equal(1, await host.Effects());
    }
}
