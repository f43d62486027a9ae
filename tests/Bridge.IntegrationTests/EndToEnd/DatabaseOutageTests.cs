using Bridge.Contracts.Orders;
using Bridge.CrmSync;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using Bridge.LocalServices;
using Bridge.Migrations;
using Bridge.Workflows;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>While PostgreSQL is away the broker holds the backlog, and no message is to blame.</summary>
[Collection(ServersCollection.Name)]
public sealed class DatabaseOutageTests(TestServers servers) : IAsyncLifetime, IDisposable
{
    private const string Queue = "crm-sync";
    private const string WorkflowQueue = "order-fulfillment";

    /// <summary>Fewer than any prefetch, so that all of them are tried at once.</summary>
    private const int InFlight = 8;

    /// <summary>More than the five attempts of a message that is to blame.</summary>
    private const int Attempts = 8;

    private readonly LogLines _log = new();
    private PostgresServer _server = null!;
    private string _postgres = null!;
    private Uri _rabbitMq = null!;
    private int _published;

    public async Task InitializeAsync()
    {
        (_server, _rabbitMq) = (await PostgresServer.StartAsync(new PostgresOptions()), await servers.NewVirtualHostAsync());
        _postgres = await _server.CreateDatabaseAsync("bridge");
        await new MigrateJob(_postgres, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Messages_wait_for_as_long_as_it_takes_and_then_act_once()
    {
        await using var service = await StartAsync();
        using var measured = new Measurements(service.Services);
        await using var connection = await new ConnectionFactory { Uri = _rabbitMq }.CreateConnectionAsync();
        await PublishAsync(service);
        await Patience.Until(async () => await EffectsAsync("contact-pushed") == 1, "there were connections to lose");

        _server.Kill();
        await WaitInVainAsync(service, measured);
        await Patience.Until(
            async () =>
            {
                await PublishAsync(service);
                return await QueueDepth.OfAsync(connection, Queue) > 0;
            },
            "the broker held what goes beyond the prefetch");
        await _server.RestartAsync();

        await Patience.Until(async () => await EffectsAsync("contact-pushed") >= _published, "every contact was pushed");
        await Patience.Until(async () => await OrdersAsync() >= _published, "every order was followed");
        Assert.Equal((_published, _published), (await EffectsAsync("contact-synced"), await EffectsAsync("contact-pushed")));
        await NobodyWasToBlameAsync(connection);
    }

    [Fact]
    public async Task A_service_that_stops_meanwhile_waits_for_nothing_and_leaves_its_messages_in_the_queue()
    {
        await using var connection = await new ConnectionFactory { Uri = _rabbitMq }.CreateConnectionAsync();
        await using (var service = await StartAsync())
        {
            using var measured = new Measurements(service.Services);
            _server.Kill();
            await WaitInVainAsync(service, measured);
        }

        Assert.DoesNotContain(_log.All, line => line.Contains("Consumer stop canceled", StringComparison.Ordinal));
        foreach (var queue in new[] { Queue, WorkflowQueue })
        {
            await Patience.Until(async () => await QueueDepth.OfAsync(connection, queue) == _published, $"all messages were back in {queue}");
        }

        await NobodyWasToBlameAsync(connection);

        await _server.RestartAsync();
        await using var again = await StartAsync();
        await Patience.Until(async () => await EffectsAsync("contact-pushed") >= _published, "every contact was pushed");
        Assert.Equal(_published, await EffectsAsync("contact-synced"));
    }

    private Task<ServiceProcess> StartAsync() => ServiceProcess.StartAsync(_postgres, _rabbitMq.AbsoluteUri, bridge =>
    {
        bridge.Web.Logging.AddProvider(_log);
        bridge.AddCrmSync();
        bridge.AddWorkflows();
    });

    private async Task WaitInVainAsync(ServiceProcess service, Measurements measured)
    {
        for (var message = 0; message < InFlight; message++)
        {
            await PublishAsync(service);
        }

        foreach (var queue in new[] { Queue, WorkflowQueue })
        {
            await Patience.Until(
                () => Task.FromResult(measured.Times("bridge.outage.pauses", $"queue={queue}") >= InFlight * Attempts), $"{queue} was tried often");
        }
    }

    private async Task PublishAsync(ServiceProcess service)
    {
        _published++;
        await service.Bus.Publish(
            new OrderPlaced
            {
                Webhook = TestWebhook.At(TestWebhook.Noon),
                OrderId = $"order-{_published}",
                Lines = [],
                Total = new() { Amount = 1250, Currency = "EUR" },
                Contact = new() { Email = $"person-{_published}@example.com", Name = "Ada" },
            },
            context => context.MessageId = NewId.NextGuid());
    }

    private static async Task NobodyWasToBlameAsync(IConnection connection)
    {
        foreach (var queue in new[] { Queue, WorkflowQueue, "crm-push" })
        {
            Assert.Equal(0u, await QueueDepth.OfAsync(connection, $"{queue}_error"));
            Assert.Equal(0u, await QueueDepth.OfAsync(connection, $"{queue}_skipped"));
        }
    }

    /// <summary>For the test itself: a pool would keep connections to the server that was killed.</summary>
    private string Unpooled => new NpgsqlConnectionStringBuilder(_postgres) { Pooling = false }.ConnectionString;

    private Task<int> EffectsAsync(string kind) => EffectCount.OfAsync(Unpooled, CrmSyncDbContext.Service, kind);

    private async Task<int> OrdersAsync()
    {
        await using var database = (WorkflowsDbContext)ServiceDatabases.At(Unpooled)[WorkflowsDbContext.Service]();
        return await database.Orders.CountAsync();
    }
}
