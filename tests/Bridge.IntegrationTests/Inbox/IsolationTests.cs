using System.Data;
using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>Why the inbox's transactions are read committed: all that they must see is the row that they wait for.</summary>
[Collection(ServersCollection.Name)]
public sealed class IsolationTests(TestServers servers)
{
    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Theory]
    [InlineData(IsolationLevel.ReadCommitted, 0)]
    [InlineData(IsolationLevel.RepeatableRead, 1)]
    public async Task A_copy_that_waited_finds_the_row_of_the_first_where_a_stricter_level_fails_it(IsolationLevel level, int faults)
    {
        await using var host = await InboxHost.StartAsync(new SwapSetup(await servers.NewDatabaseAsync())
        {
            Outbox = outbox =>
            {
                outbox.DisableInboxCleanupService();
                outbox.IsolationLevel = level;
            },
        });
        var messageId = Guid.NewGuid();
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Get<Attempts>().Gate = _ =>
        {
            entered.TrySetResult();
            return release.Task;
        };

        await host.Publish(new DoIt(), messageId);
        await entered.Task.WaitAsync(Patience.Limit);
        await host.Publish(new DoIt(), messageId);
        await Patience.Until(
            () => host.Query(async context => await context.Database
                .SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()""")
                .SingleAsync() > 0),
            "the copy waited for the first");
        release.SetResult();
        await host.Received.Done(2);

        Assert.Equal(1, await host.Effects());
        Assert.Equal(faults, host.Received.Faults.Count);
    }
}
