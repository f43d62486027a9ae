using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Outbox;

/// <summary>Who is told of a commit, where the poll is so slow that it explains nothing.</summary>
[Trait(Package.Trait, Package.DoesOtherwise)]
[Collection(ServersCollection.Name)]
public sealed class WakeUpTests(TestServers servers)
{
    [Fact]
    public async Task A_commit_of_a_process_that_delivers_nothing_wakes_one_that_does()
    {
        var database = await servers.NewDatabaseAsync();
        await using var reader = await OutboxHost.StartAsync(database);
        await using var writer = await OutboxHost.StartAsync(database, deliver: false);
        await Listener(reader);

        await DeliverEach(writer, reader);
    }

    [Fact]
    public async Task A_listener_that_loses_its_connection_listens_again_and_misses_nothing()
    {
        var database = await servers.NewDatabaseAsync();
        await using var reader = await OutboxHost.StartAsync(database);
        await using var writer = await OutboxHost.StartAsync(database, deliver: false);

        var lost = await Listener(reader);
        await reader.Query(context => context.Database.SqlQuery<bool>($"""SELECT pg_terminate_backend({lost}) AS "Value" """).SingleAsync());
        await writer.Save("meanwhile");

        await reader.UntilArrived("meanwhile");
        await Listener(reader, other: lost);
        await DeliverEach(writer, reader);
    }

    [Fact]
    public async Task Only_a_commit_is_told_and_only_where_its_process_does_not_deliver_itself()
    {
        var database = await servers.NewDatabaseAsync();
        await using var reader = await OutboxHost.StartAsync(database);
        await using var writer = await OutboxHost.StartAsync(database, deliver: false);
        await Listener(reader);
        await DeliverEach(writer, reader);
        await using var heard = await Notifications.ListenAsync(database);

        await reader.Save("by itself");
        await reader.UntilArrived("by itself");
        await RollBack(writer);
        await writer.Query(async context =>
        {
            context.Effects.Add(new Effect());
            return await context.SaveChangesAsync();
        });
        await writer.Save("by another");
        await reader.UntilArrived("by another");

        await heard.MarkAsync();
        Assert.Single(heard.Heard);
    }

    /// <summary>The looking that follows a start, or an earlier note, may explain the first of these, but not each.</summary>
    private static async Task DeliverEach(SwapHost<SwapContext> writer, SwapHost<SwapContext> reader)
    {
        foreach (var text in new[] { "one", "two", "three" })
        {
            await writer.Save(text);
            await reader.UntilArrived(text);
            await reader.UntilEmpty();
        }
    }

    private static async Task<int> Listener(SwapHost<SwapContext> reader, int other = 0)
    {
        var pid = 0;
        await Patience.Until(
            async () => (pid = await reader.Query(context => context.Database
                .SqlQuery<int>($"""
                    SELECT pid AS "Value" FROM pg_stat_activity
                    WHERE datname = current_database() AND query LIKE 'LISTEN %' AND state = 'idle' AND pid <> {other}
                    """)
                .SingleOrDefaultAsync())) != 0,
            "somebody listened");
        return pid;
    }

    private static async Task RollBack(SwapHost<SwapContext> host) =>
        await host.InScope(async (services, context) =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await services.GetRequiredService<MassTransit.IPublishEndpoint>().Publish(new Note("never"));
            return await context.SaveChangesAsync();
        });
}
