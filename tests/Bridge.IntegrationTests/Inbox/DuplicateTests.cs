using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Inbox;

[Collection(ServersCollection.Name)]
public class DuplicateTests(TestServers servers)
{
    /// <summary>Whether a message may share its transaction with others.</summary>
    protected virtual bool InBatches => false;

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_hundred_copies_on_two_instances_act_once()
    {
        const int Copies = 100;
        var setup = await Setup() with { Broker = await servers.NewVirtualHostAsync() };
        await using var one = await InboxHost.StartAsync(setup);
        await using var two = await InboxHost.StartAsync(setup);
        var messageId = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, Copies).Select(_ => one.Publish(new DoIt { Publish = 1 }, messageId)));
        await Patience.Until(
            () => one.Query(context => context.Set<InboxState>()
                .AnyAsync(state => state.MessageId == messageId && state.ReceiveCount >= Copies)),
            "every copy was counted");

        Assert.Equal(1, await one.Effects());
        Assert.Equal(1, one.Get<Attempts>().Total + two.Get<Attempts>().Total);
        Assert.Empty(one.Received.Faults);
        Assert.Empty(two.Received.Faults);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public async Task A_copy_waits_for_the_first_and_acts_only_if_that_failed(int failures, int attempts)
    {
        await using var host = await InboxHost.StartAsync(await Setup());
        var messageId = Guid.NewGuid();
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        host.Get<Attempts>().Gate = attempt =>
        {
            entered.TrySetResult();
            return attempt == 1 ? release.Task : Task.CompletedTask;
        };

        await host.Publish(new DoIt { Failures = failures }, messageId);
        await entered.Task.WaitAsync(Patience.Limit);
        await host.Publish(new DoIt { Failures = failures }, messageId);
        await Patience.Until(() => host.Query(IsSomeoneWaiting), "the copy waited for the first");
        release.SetResult();

        // A first that failed for good publishes a fault, which is a third message; one in a batch is tried again alone.
        await host.Received.Done(InBatches ? 2 : 2 + failures);
        Assert.Equal(attempts, host.Get<Attempts>().Total);
        Assert.Equal(1, await host.Effects());
    }

    private async Task<SwapSetup> Setup() => new(await servers.NewDatabaseAsync()) { InBatches = InBatches };

    private static async Task<bool> IsSomeoneWaiting(SwapContext context) =>
        await context.Database
            .SqlQuery<int>($"""SELECT count(*)::int AS "Value" FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()""")
            .SingleAsync() > 0;
}
