using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>What is true of many messages in one transaction, beside all that is true of each.</summary>
[Trait(Package.Trait, Package.DoesOtherwise)]
[Collection(ServersCollection.Name)]
public sealed class BatchTests(TestServers servers)
{
    private const int Messages = 20;

    [Fact]
    public async Task Waiting_messages_share_transactions_and_what_they_publish_leaves_after_it()
    {
        await using var host = await StartAsync();
        var (begun, committed) = (host.Transactions.Begun, host.Transactions.Committed);

        await BehindOne(host, Enumerable.Repeat(new DoIt { Publish = 1 }, Messages));
        await host.Received.Done(1 + (2 * Messages));

        Assert.InRange(host.Transactions.Begun - begun, 2, Messages / 2);
        Assert.Equal(host.Transactions.Begun - begun, host.Transactions.Committed - committed);
        Assert.Equal(1 + Messages, await host.Effects());
        Assert.Equal(Messages, host.Arrived().Count);
        await AssertEachIsDone(host, 1 + Messages);
    }

    [Fact]
    public async Task One_that_fails_takes_no_other_with_it()
    {
        await using var host = await StartAsync();
        var bad = new DoIt { Publish = 1, Kind = new string('x', Effect.LongestKind + 1) };

        await BehindOne(host, [.. Enumerable.Repeat(new DoIt { Publish = 1 }, Messages), bad, .. Enumerable.Repeat(new DoIt { Publish = 1 }, Messages)]);
        await host.Received.Done(1 + (4 * Messages) + 2);

        Assert.Single(host.Faults());
        Assert.Equal(1 + (2 * Messages), await host.Effects());
        Assert.Equal(2 * Messages, host.Arrived().Count);
        await AssertEachIsDone(host, 1 + (2 * Messages));
    }

    [Fact]
    public async Task Copies_in_one_batch_act_once()
    {
        await using var host = await StartAsync();
        var messageId = Guid.NewGuid();

        await BehindOne(host, Enumerable.Repeat(new DoIt { Publish = 1 }, Messages), messageId);
        await host.Received.Done(1 + Messages + 1);

        Assert.Equal(2, await host.Effects());
        Assert.Single(host.Arrived());
        Assert.Equal(Messages, await host.Query(context =>
            context.Set<InboxState>().Where(state => state.MessageId == messageId).Select(state => state.ReceiveCount).SingleAsync()));
    }

    [Fact]
    public async Task A_consumer_finds_what_those_before_it_did()
    {
        await using var host = await StartAsync();

        await BehindOne(host, Enumerable.Repeat(new DoIt { Counts = true }, Messages));
        await host.Received.Done(1 + Messages);

        var kinds = await host.Query(context => context.Effects.Select(effect => effect.Kind).Where(kind => kind != "done").ToListAsync());
        Assert.Equal(Enumerable.Range(1, Messages).Select(number => $"{number} before").Order(), kinds.Order());
        Assert.Equal(1 + Messages, host.Get<Attempts>().Total);
    }

    [Fact]
    public async Task A_consumer_that_clears_the_context_loses_nothing_of_the_others()
    {
        await using var host = await StartAsync();

        await BehindOne(host, Enumerable.Range(0, Messages).Select(number => new DoIt { Clears = number % 5 == 4 }));
        await host.Received.Done(1 + Messages);

        Assert.Empty(host.Received.Faults);
        Assert.Equal(1 + Messages, await host.Effects());
        await AssertEachIsDone(host, 1 + Messages);
    }

    private async Task<SwapHost<SwapContext>> StartAsync() =>
        await InboxHost.StartAsync(new SwapSetup(await servers.NewDatabaseAsync()) { InBatches = true, BatchesAtOnce = 1 });

    /// <summary>Publishes while the consumer holds another message, so that these wait together.</summary>
    private static async Task BehindOne(SwapHost<SwapContext> host, IEnumerable<DoIt> messages, Guid? messageId = null)
    {
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Get<Attempts>().Gate = attempt =>
        {
            entered.TrySetResult();
            return attempt == 1 ? release.Task : Task.CompletedTask;
        };
        await host.Publish(new DoIt(), Guid.NewGuid());
        await entered.Task.WaitAsync(Patience.Limit);

        var count = 0;
        foreach (var message in messages)
        {
            await host.Publish(message, messageId ?? Guid.NewGuid());
            count++;
        }

        await Patience.Until(() => Task.FromResult(host.Received.Begun > count), "all were handed out");
        release.SetResult();
    }

    private static async Task AssertEachIsDone(SwapHost<SwapContext> host, int count)
    {
        var states = await host.Query(context => context.Set<InboxState>().ToListAsync());
        Assert.Equal(count, states.Count);
        Assert.All(states, state => Assert.NotNull(state.Delivered));
        Assert.Equal(0, await host.Query(context => context.Set<OutboxMessage>().CountAsync()));
    }
}
