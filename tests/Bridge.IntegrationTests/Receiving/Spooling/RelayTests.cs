using System.Net;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Spooling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Receiving.Spooling;

[Collection(ServersCollection.Name)]
public sealed class RelayTests(TestServers servers)
{
    private static readonly Uri NoBroker = new("amqp://nobody:nothing@127.0.0.1:1/");

    [Fact]
    public async Task Several_receivers_share_a_backlog_and_publish_each_webhook_once()
    {
        const int Webhooks = 450;
        const int Receivers = 4;
        var postgres = await servers.NewSpoolAsync();
        await SpoolAsync(postgres, Webhooks);
        var rows = await WaitingAsync(postgres);
        var broker = await servers.NewVirtualHostAsync();

        // No confirmation is too late for them: what is published twice would be taken twice.
        var receivers = await Task.WhenAll(Enumerable.Range(0, Receivers).Select(_ => ReceiverHost.StartAsync(
            broker, postgres: postgres, prepare: bridge => bridge.Services.AddSingleton<TimeProvider>(new DeadlineClock()))));
        await Patience.Until(async () => await WaitingAsync(postgres) == 0, "the backlog was published");
        foreach (var receiver in receivers)
        {
            await receiver.DisposeAsync();
        }

        var arrived = await SpoolFixture.TakeAllAsync(broker);
        Assert.Equal(rows, arrived.Count);
        Assert.Equal(Webhooks, arrived.Distinct().Count());
    }

    [Fact]
    public async Task A_journal_keeps_what_was_published()
    {
        var postgres = await servers.NewSpoolAsync();
        var broker = await servers.NewVirtualHostAsync();
        await using var receiver = await ReceiverHost.StartAsync(
            broker, postgres: postgres, prepare: bridge => bridge.Configuration["Sources:stripe:Journal"] = "true");

        using var answer = await receiver.Http.SendAsync(SpoolFixture.Webhook(1));
        await Patience.Until(async () => await WaitingAsync(postgres) == 0, "the journal was published");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(await SpoolFixture.TakeAllAsync(broker));
        var row = await SpoolFixture.QueryAsync(postgres, database => database.Spool.SingleAsync());
        Assert.Equal(["evt_1"], row.EventIds);
        Assert.NotNull(row.SentAt);
    }

    [Fact]
    public async Task A_webhook_whose_source_is_gone_is_parked_holds_nobody_up_and_is_published_once_it_is_tried_again()
    {
        var postgres = await servers.NewSpoolAsync();
        await SpoolAsync(postgres, 3);
        await SpoolFixture.QueryAsync(postgres, database => database.Spool.Where(row => row.EventIds.Contains("evt_0"))
            .ExecuteUpdateAsync(row => row.SetProperty(webhook => webhook.Source, "taken-away")));
        var broker = await servers.NewVirtualHostAsync();

        await using var receiver = await ReceiverHost.StartAsync(broker, postgres: postgres);
        await Patience.Until(async () => await WaitingAsync(postgres) == 0, "all was published or parked");

        Assert.Equal(2, (await SpoolFixture.TakeAllAsync(broker)).Count);
        var parked = await SpoolFixture.QueryAsync(postgres, database => database.Spool.SingleAsync());
        Assert.Equal(["evt_0"], parked.EventIds);
        Assert.Equal("no such source", parked.ParkedBecause);

        await SpoolFixture.QueryAsync(postgres, database => database.Spool.ExecuteUpdateAsync(row => row.SetProperty(webhook => webhook.Source, "stripe")));
        Assert.Equal(0, await RetryAsync("github"));
        Assert.Equal(1, await RetryAsync("stripe"));
        await Patience.Until(async () => await WaitingAsync(postgres) == 0, "it was published");
        Assert.Single(await SpoolFixture.TakeAllAsync(broker));

        Task<int> RetryAsync(string source) => SpoolFixture.QueryAsync(postgres, database => SpoolReplay.RetryAsync(database, source, CancellationToken.None));
    }

    [Fact]
    public async Task A_webhook_whose_queue_is_missing_waits_for_it()
    {
        var postgres = await servers.NewSpoolAsync();
        var broker = await servers.NewVirtualHostAsync();
        await using var receiver = await ReceiverHost.StartAsync(broker, postgres: postgres);

        using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("stripe", "payment_intent.succeeded"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, await WaitingAsync(postgres));

        await DeclareAsync(broker);
        await Patience.Until(async () => await WaitingAsync(postgres) == 0, "the queue was there");
        Assert.Single(await SpoolFixture.TakeAllAsync(broker, "late"));
    }

    [Fact]
    public async Task Rows_expire_only_once_nobody_waits_for_them()
    {
        var postgres = await servers.NewSpoolAsync();
        await SpoolAsync(postgres, 3);
        var (sent, parked) = ("evt_0", "evt_1");
        await SpoolFixture.QueryAsync(postgres, async database =>
        {
            await database.Spool.Where(row => row.EventIds.Contains(sent)).ExecuteUpdateAsync(row => row.SetProperty(webhook => webhook.SentAt, DateTimeOffset.UnixEpoch));
            return await database.Spool.Where(row => row.EventIds.Contains(parked)).ExecuteUpdateAsync(row => row.SetProperty(webhook => webhook.ParkedBecause, "tested"));
        });

        var early = await SpoolFixture.QueryAsync(postgres, database => SpoolSweep.SweepAsync(database, TimeProvider.System.GetUtcNow(), CancellationToken.None));
        var late = await SpoolFixture.QueryAsync(postgres, database => SpoolSweep.SweepAsync(database, TimeProvider.System.GetUtcNow().AddYears(2), CancellationToken.None));

        Assert.Equal((0, 2), (early, late));
        Assert.Equal(1, await WaitingAsync(postgres));
    }

    private static async Task SpoolAsync(string postgres, int webhooks)
    {
        await using var receiver = await ReceiverHost.StartAsync(NoBroker, waits: false, postgres: postgres);
        await Parallel.ForAsync(0, webhooks, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) => await SpoolFixture.PostAsync(receiver, number));
    }

    private static Task<int> WaitingAsync(string postgres) => SpoolFixture.QueryAsync(postgres, database => database.Waiting.CountAsync());

    private static async Task DeclareAsync(Uri broker)
    {
        await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync("late", durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync("late", "Bridge.Contracts.Payments:PaymentSucceeded", string.Empty);
    }
}
