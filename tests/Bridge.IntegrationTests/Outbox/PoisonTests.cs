using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Outbox;

[Collection(ServersCollection.Name)]
public sealed class PoisonTests(TestServers servers)
{
    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_message_that_cannot_be_sent_stands_in_nobodys_way_and_leaves_once_it_can()
    {
        var database = await servers.NewDatabaseAsync();
        await using (var writer = await OutboxHost.StartAsync(database, deliver: false))
        {
            await writer.Save("alone");
            await writer.Save("before", "poison", "after");
            await Spoil(writer, "alone");
            await Spoil(writer, "poison");
        }

        await using var host = await OutboxHost.StartAsync(database, poll: TimeSpan.FromMilliseconds(50));
        await host.Save("later");
        await host.UntilArrived("before", "after", "later");
        await Patience.Until(
            () => host.Query(async context => await context.Set<OutboxMessage>().CountAsync(message => message.EnqueueTime != null) == 2),
            "both were put off");

        await Cure(host);
        await host.UntilArrived("alone", "poison");
        await host.UntilEmpty();
        Assert.Equal(5, host.Arrived().Length);
    }

    private static async Task Spoil(SwapHost<SwapContext> host, string text) =>
        await host.Query(context => context.Set<OutboxMessage>()
            .Where(message => message.Body.Contains($"\"{text}\""))
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.Headers, "unreadable")));

    private static async Task Cure(SwapHost<SwapContext> host) =>
        await host.Query(context => context.Set<OutboxMessage>().ExecuteUpdateAsync(row => row
            .SetProperty(message => message.Headers, (string?)null)
            .SetProperty(message => message.EnqueueTime, (DateTime?)null)));
}
