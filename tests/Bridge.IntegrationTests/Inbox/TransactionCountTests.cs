using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;

namespace Bridge.IntegrationTests.Inbox;

[Collection(ServersCollection.Name)]
public sealed class TransactionCountTests(TestServers servers)
{
    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(3, 2)]
    public async Task A_message_takes_one_transaction_and_a_second_only_if_something_was_published(int published, int transactions)
    {
        await using var host = await InboxHost.StartAsync(new SwapSetup(await servers.NewDatabaseAsync()));
        var begun = host.Transactions.Begun;
        var committed = host.Transactions.Committed;

        await host.Publish(new DoIt { Publish = published }, Guid.NewGuid());
        await host.Received.Done(1 + published);

        Assert.Equal(transactions, host.Transactions.Begun - begun);
        Assert.Equal(transactions, host.Transactions.Committed - committed);
        Assert.Equal(1, await host.Effects());
    }
}
