using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.LocalServices.RabbitMq;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Receiving.Spooling;

/// <summary>A broker that is there and does not take a message loses none either.</summary>
[Collection(ServersCollection.Name)]
public sealed class BrokerRefusalTests(TestServers servers) : IAsyncLifetime, IDisposable
{
    private const int Webhooks = 30;
    private const string Exchange = "Bridge.Contracts:WebhookReceived";
    private const string Password = "of-the-tests";

    private string _postgres = null!;
    private Uri _broker = null!;
    private RabbitMqManagement _management = null!;

    private string VirtualHost => _broker.AbsolutePath.Trim('/');

    public async Task InitializeAsync()
    {
        (_postgres, _broker) = (await servers.NewSpoolAsync(), await servers.NewVirtualHostAsync());
        _management = new RabbitMqManagement(await servers.ManagementAsync());
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _management.Dispose();

    [Fact]
    public async Task An_exchange_that_is_deleted_under_load_costs_no_webhook()
    {
        await using var receiver = await ReceiverHost.StartAsync(_broker, postgres: _postgres);

        await Parallel.ForAsync(0, Webhooks, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            if (number == Webhooks / 3)
            {
                await DeleteExchangeAsync();
            }

            await SpoolFixture.PostAsync(receiver, number);
        });
        await EmptyAsync();

        Assert.Equal(Webhooks, (await SpoolFixture.TakeAllAsync(_broker)).Distinct().Count());
    }

    [Fact]
    public async Task What_a_full_queue_refuses_is_published_once_there_is_room()
    {
        await using var receiver = await ReceiverHost.StartAsync(_broker, postgres: _postgres);
        var policy = new Dictionary<string, object> { ["max-length"] = 5, ["overflow"] = "reject-publish" };
        await _management.PutAsync($"policies/{VirtualHost}/full", new { pattern = "^unhandled$", definition = policy }, CancellationToken.None);

        var posted = 0;
        await Patience.Until(
            async () =>
            {
                await SpoolFixture.PostAsync(receiver, posted++);
                return await WaitingAsync() > 0;
            },
            "the queue was full");
        var taken = new HashSet<string>();
        await Patience.Until(
            async () =>
            {
                taken.UnionWith(await SpoolFixture.TakeAllAsync(_broker));
                await TryAtOnceAsync();
                return await WaitingAsync() == 0;
            },
            "the spool was drained");

        taken.UnionWith(await SpoolFixture.TakeAllAsync(_broker));
        Assert.Equal(posted, taken.Count);
    }

    [Fact]
    public async Task What_is_refused_for_good_is_parked_with_its_reason_while_others_flow()
    {
        await using var receiver = await ReceiverHost.StartAsync(_broker, postgres: _postgres);
        await DeclareFullQueueAsync("full", "Bridge.Contracts.Payments:PaymentSucceeded");
        using var refused = await receiver.Http.SendAsync(SignedWebhook.Of("stripe", "payment_intent.succeeded"));
        refused.EnsureSuccessStatusCode();

        await ExecuteAsync("UPDATE receiver.spool SET tries = 9, due_at = now()");
        await SpoolFixture.PostAsync(receiver, 1);
        await Patience.Until(async () => await WaitingAsync() == 0, "it was parked");

        Assert.Single(await SpoolFixture.TakeAllAsync(_broker));
        var parked = await SpoolFixture.QueryAsync(_postgres, database => database.Spool.SingleAsync());
        Assert.Equal((10, "Failed"), (parked.Tries, parked.ParkedBecause));
    }

    [Fact]
    public async Task A_user_that_is_deleted_under_load_costs_no_webhook_and_nobody_keeps_asking()
    {
        await PermitAsync("guest-of-the-tests");
        var address = new UriBuilder(_broker) { UserName = "guest-of-the-tests", Password = Password }.Uri;
        await using var receiver = await ReceiverHost.StartAsync(address, postgres: _postgres);
        await SpoolFixture.PostAsync(receiver, 0);

        await _management.DeleteAsync("users/guest-of-the-tests", CancellationToken.None);
        await PostUntilNobodyAsksAsync(receiver);
        await PermitAsync("guest-of-the-tests");
        await EmptyAsync();

        Assert.Equal(Webhooks, (await SpoolFixture.TakeAllAsync(_broker)).Distinct().Count());
        await _management.DeleteAsync("users/guest-of-the-tests", CancellationToken.None);
    }

    [Fact]
    public async Task A_virtual_host_that_is_deleted_under_load_costs_what_lay_in_it_and_nothing_else()
    {
        await using var receiver = await ReceiverHost.StartAsync(_broker, postgres: _postgres);
        await SpoolFixture.PostAsync(receiver, 0);

        await _management.DeleteAsync($"vhosts/{VirtualHost}", CancellationToken.None);
        await PostUntilNobodyAsksAsync(receiver);
        await _management.PutAsync($"vhosts/{VirtualHost}", new { }, CancellationToken.None);
        await _management.PermitAsync(VirtualHost, _management.User, CancellationToken.None);
        await EmptyAsync();

        Assert.Equal(Webhooks - 1, (await SpoolFixture.TakeAllAsync(_broker)).Distinct().Count());
    }

    /// <summary>Webhooks 1 to 29, each answered 200; the last of them without a word to the broker.</summary>
    private static async Task PostUntilNobodyAsksAsync(ReceiverHost receiver)
    {
        using var measured = new Measurements(receiver.Services);
        for (var number = 1; number < Webhooks; number++)
        {
            await SpoolFixture.PostAsync(receiver, number);
        }

        Assert.NotEqual(0, measured.Times("bridge.messages.not_kept", "outcome=BreakerOpen"));
    }

    private async Task PermitAsync(string user)
    {
        await _management.PutAsync($"users/{user}", new { password = Password, tags = "" }, CancellationToken.None);
        await _management.PermitAsync(VirtualHost, user, CancellationToken.None);
    }

    private async Task DeleteExchangeAsync()
    {
        await using var connection = await new ConnectionFactory { Uri = _broker }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeleteAsync(Exchange);
    }

    private async Task DeclareFullQueueAsync(string queue, string exchange)
    {
        await using var connection = await new ConnectionFactory { Uri = _broker }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true);
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>
        {
            ["x-max-length"] = 0,
            ["x-overflow"] = "reject-publish",
        });
        await channel.QueueBindAsync(queue, exchange, string.Empty);
    }

    private Task<int> WaitingAsync() => SpoolFixture.QueryAsync(_postgres, database => database.Waiting.CountAsync());

    private Task<int> ExecuteAsync(string sql) => SpoolFixture.QueryAsync(_postgres, database => database.Database.ExecuteSqlRawAsync(sql));

    private Task EmptyAsync() => Patience.Until(
        async () =>
        {
            await TryAtOnceAsync();
            return await WaitingAsync() == 0;
        },
        "the spool was drained");

    /// <summary>What was refused is tried again in some seconds, and parked in the end: here it is tried at once, as often as it takes.</summary>
    private Task<int> TryAtOnceAsync() => ExecuteAsync("UPDATE receiver.spool SET parked_because = NULL, tries = 0, due_at = now() WHERE tries > 0");
}
