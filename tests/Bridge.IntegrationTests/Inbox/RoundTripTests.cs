using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;

namespace Bridge.IntegrationTests.Inbox;

[Collection(ServersCollection.Name)]
public sealed class RoundTripTests(TestServers servers)
{
    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 3)]
    public async Task A_message_takes_a_round_trip_to_claim_and_one_to_save_and_commit_and_one_to_remove_what_it_published(int published, long expected)
    {
        await using var database = await CountedDatabase.NewAsync(servers);
        await using var host = await InboxHost.StartAsync(new SwapSetup(database.ConnectionString));
        await Consume(host, published);

        Assert.Equal(expected, await database.Count(() => Consume(host, published)));
        Assert.Equal(2, await host.Effects());
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_copy_takes_two()
    {
        await using var database = await CountedDatabase.NewAsync(servers);
        await using var host = await InboxHost.StartAsync(new SwapSetup(database.ConnectionString));
        var messageId = await Consume(host, published: 0);

        Assert.Equal(2, await database.Count(async () =>
        {
            await host.Publish(new DoIt(), messageId);
            await host.Received.Done(1);
        }));
        Assert.Equal(1, await host.Effects());
    }

    private static async Task<Guid> Consume(SwapHost<SwapContext> host, int published)
    {
        var messageId = Guid.NewGuid();
        await host.Publish(new DoIt { Publish = published }, messageId);
        await host.Received.Done(1 + published);
        return messageId;
    }
}
