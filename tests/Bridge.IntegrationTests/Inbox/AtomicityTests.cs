using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Inbox;

[Collection(ServersCollection.Name)]
public class AtomicityTests(TestServers servers)
{
    /// <summary>Whether a message may share its transaction with others.</summary>
    protected virtual bool InBatches => false;

    /// <summary>Attempts before a message has failed for good: the one in a batch is followed by one alone.</summary>
    private int Failures => InBatches ? 2 : 1;

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_consumer_that_throws_after_publishing_leaves_no_effect_and_no_message()
    {
        await using var host = await InboxHost.StartAsync(await Setup());

        await host.Publish(new DoIt { Publish = 2, Failures = Failures }, Guid.NewGuid());
        await host.Received.Done(2);

        Assert.Single(host.Faults());
        await AssertNothingIsLeft(host);
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_failing_save_publishes_a_typed_fault_and_leaves_nothing()
    {
        await using var host = await InboxHost.StartAsync(await Setup());

        await host.Publish(new DoIt { Publish = 1, Kind = new string('x', Effect.LongestKind + 1) }, Guid.NewGuid());
        await host.Received.Done(2);

        Assert.Single(host.Faults());
        await AssertNothingIsLeft(host);
    }

    [Trait(Package.Trait, Package.DoesOtherwise)]
    [Fact]
    public async Task A_failing_commit_publishes_a_typed_fault_and_leaves_nothing()
    {
        await using var host = await InboxHost.StartAsync(await Setup());
        await host.Query(context => context.Database.ExecuteSqlRawAsync(
            """
            ALTER TABLE swap."Effects" ADD CONSTRAINT once UNIQUE ("Kind") DEFERRABLE INITIALLY DEFERRED;
            INSERT INTO swap."Effects" ("MessageId", "Kind") VALUES (gen_random_uuid(), 'taken')
            """));

        await host.Publish(new DoIt { Publish = 1, Kind = "taken" }, Guid.NewGuid());
        await host.Received.Done(2);

        Assert.Single(host.Faults());
        await AssertNothingIsLeft(host, effects: 1);
    }

    [Fact]
    public async Task A_retry_acts_once_and_publishes_once()
    {
        await using var host = await InboxHost.StartAsync(await Setup() with
        {
            Retry = endpoint => endpoint.UseMessageRetry(retry => retry.Immediate(2)),
        });

        await host.Publish(new DoIt { Publish = 1, Failures = 2 }, Guid.NewGuid());
        await host.Received.Done(2);

        Assert.Equal(3, host.Get<Attempts>().Total);
        Assert.Equal(1, await host.Effects());
        Assert.Single(host.Arrived());
        Assert.Empty(host.Faults());
    }

    private async Task<SwapSetup> Setup() => new(await servers.NewDatabaseAsync()) { InBatches = InBatches };

    private static async Task AssertNothingIsLeft(SwapHost<SwapContext> host, int effects = 0)
    {
        Assert.Equal(effects, await host.Effects());
        Assert.Equal(0, await host.Query(context => context.Set<InboxState>().CountAsync()));
        Assert.Equal(0, await host.Query(context => context.Set<OutboxMessage>().CountAsync()));
        Assert.Empty(host.Arrived());
    }
}
