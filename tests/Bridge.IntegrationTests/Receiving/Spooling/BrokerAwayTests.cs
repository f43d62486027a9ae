using System.Net;
using Bridge.IntegrationTests.Servers;
using Bridge.LocalServices;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Receiving.Spooling;

/// <summary>While the broker is away a webhook is kept in the database, and answered 200.</summary>
[Collection(ServersCollection.Name)]
public sealed class BrokerAwayTests(TestServers servers)
{
    private const int Webhooks = 40;

    private static readonly Uri Nobody = new("amqp://nobody:nothing@127.0.0.1:1/");

    [Fact]
    public Task What_comes_while_the_broker_is_dead_is_published_once_it_is_back() => AwayAsync(broker =>
    {
        broker.Kill();
        return () => broker.RestartAsync();
    });

    [Fact]
    public Task What_comes_while_the_broker_hangs_is_published_once_it_moves_again() => AwayAsync(broker =>
    {
        broker.Suspend();
        return () =>
        {
            broker.Resume();
            return Task.CompletedTask;
        };
    });

    [Fact]
    public Task What_comes_while_the_broker_is_short_of_memory_is_published_once_it_is_not() => AwayAsync(broker =>
    {
        broker.CtlAsync(["set_vm_memory_high_watermark", "0.00001"]).GetAwaiter().GetResult();
        return () => broker.CtlAsync(["set_vm_memory_high_watermark", "0.4"]);
    });

    [Fact]
    public async Task A_receiver_that_starts_before_its_broker_takes_webhooks_at_once()
    {
        var postgres = await servers.NewSpoolAsync();
        await using (var early = await ReceiverHost.StartAsync(Nobody, waits: false, postgres: postgres))
        {
            await SpoolFixture.PostAsync(early, 0);
        }

        var broker = await servers.NewVirtualHostAsync();
        await using var receiver = await ReceiverHost.StartAsync(broker, postgres: postgres);
        await EmptyAsync(postgres);

        Assert.Single(await SpoolFixture.TakeAllAsync(broker));
    }

    [Fact]
    public async Task What_comes_while_the_database_is_away_too_is_to_come_again()
    {
        await using var receiver = await ReceiverHost.StartAsync(Nobody, waits: false);
        await ComesAgainAsync(receiver);
    }

    [Fact]
    public async Task What_comes_while_the_database_hangs_too_is_to_come_again_and_is_taken_once_it_moves()
    {
        await using var database = await PostgresServer.StartAsync(new PostgresOptions());
        var postgres = database.ConnectionString();
        await SpoolFixture.MigrateAsync(postgres);
        await using var receiver = await ReceiverHost.StartAsync(Nobody, waits: false, postgres: postgres);
        await SpoolFixture.PostAsync(receiver, 0);

        database.Suspend();
        await ComesAgainAsync(receiver);
        database.Resume();

        await SpoolFixture.PostAsync(receiver, 1);
    }

    private static async Task ComesAgainAsync(ReceiverHost receiver)
    {
        var answers = await Task.WhenAll(Enumerable.Range(100, Webhooks).Select(number => receiver.Http.SendAsync(SpoolFixture.Webhook(number))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
        Assert.All(answers, answer => Assert.NotNull(answer.Headers.RetryAfter!.Delta));
    }

    private async Task AwayAsync(Func<RabbitMqServer, Func<Task>> takeAway)
    {
        await using var broker = await RabbitMqServer.StartAsync(new RabbitMqOptions { Management = false });
        var postgres = await servers.NewSpoolAsync();
        await DeclareAsync(broker, postgres);
        await using var receiver = await ReceiverHost.StartAsync(broker.Uri, postgres: postgres);
        await SpoolFixture.PostAsync(receiver, 0);

        var giveBack = takeAway(broker);
        for (var number = 1; number < Webhooks; number++)
        {
            await SpoolFixture.PostAsync(receiver, number);
        }

        Assert.NotEqual(0, await SpoolFixture.QueryAsync(postgres, database => database.Waiting.CountAsync()));
        await giveBack();
        await EmptyAsync(postgres);

        // One that was given up may have arrived all the same: under the same id.
        Assert.Equal(Webhooks, (await SpoolFixture.TakeAllAsync(broker.Uri)).Distinct().Count());
    }

    /// <summary>RabbitMQ 3.10 forgets a quorum queue for ever that is killed in the second in which it was declared: ours is older.</summary>
    private static async Task DeclareAsync(RabbitMqServer broker, string postgres)
    {
        await using (await ReceiverHost.StartAsync(broker.Uri, postgres: postgres))
        {
        }

        await broker.RestartAsync();
    }

    private static Task EmptyAsync(string postgres) =>
        Patience.Until(async () => await SpoolFixture.QueryAsync(postgres, database => database.Spool.CountAsync()) == 0, "the spool was drained");
}
