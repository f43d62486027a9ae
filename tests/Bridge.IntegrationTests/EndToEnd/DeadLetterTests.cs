using System.Text;
using Bridge.CrmSync;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using Bridge.LocalServices.RabbitMq;
using Bridge.Migrations;
using Bridge.Webhooks.Samples;
using Microsoft.EntityFrameworkCore;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.EndToEnd;

[Collection(ServersCollection.Name)]
public sealed class DeadLetterTests(TestServers servers) : IAsyncLifetime
{
    private const string Queue = "crm-sync";

    private string _postgres = null!;
    private Uri _rabbitMq = null!;

    public async Task InitializeAsync()
    {
        (_postgres, _rabbitMq) = (await servers.NewDatabaseAsync(), await servers.NewVirtualHostAsync());
        await new MigrateJob(_postgres, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_poison_message_ends_in_the_error_queue_with_its_reason_and_is_counted_while_others_flow()
    {
        await using var service = await ServiceProcess.StartAsync(_postgres, _rabbitMq.AbsoluteUri, bridge => bridge.AddCrmSync());
        using var measured = new Measurements(service.Services);
        await using var receiver = await ReceiverHost.StartAsync(_rabbitMq);
        await using var connection = await new ConnectionFactory { Uri = _rabbitMq }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();

        await channel.BasicPublishAsync(Queue, string.Empty, "no envelope"u8.ToArray());
        await PostFormAsync(receiver);

        await Patience.Until(async () => await EffectsAsync() == 1, "the good message had its effect");
        Assert.Equal(1, measured.Times("bridge.effect.lag", $"consumer={Queue}"));
        await Patience.Until(async () => await QueueDepth.OfAsync(connection, $"{Queue}_error") == 1, "the poison lay in the error queue");
        var poison = Assert.IsType<BasicGetResult>(await channel.BasicGetAsync($"{Queue}_error", autoAck: true));
        Assert.Equal("no envelope"u8.ToArray(), poison.Body.ToArray());
        Assert.Contains("Json", Text(poison, "MT-Fault-ExceptionType"));
        Assert.NotEmpty(Text(poison, "MT-Fault-Message"));
        await Patience.Until(() => Task.FromResult(measured.Times("bridge.dead_letters", $"queue={Queue}") == 1), "the dead letter was counted");
    }

    [Fact]
    public async Task A_dead_letter_that_is_moved_back_by_a_shovel_of_the_management_plug_in_acts_once()
    {
        await using var service = await ServiceProcess.StartAsync(_postgres, _rabbitMq.AbsoluteUri, bridge => bridge.AddCrmSync());
        await using var receiver = await ReceiverHost.StartAsync(_rabbitMq);
        await using var connection = await new ConnectionFactory { Uri = _rabbitMq }.CreateConnectionAsync();
        await ExecuteAsync("ALTER TABLE crm_sync.contacts RENAME TO contacts_away");
        await PostFormAsync(receiver);
        await Patience.Until(async () => await QueueDepth.OfAsync(connection, $"{Queue}_error") == 1, "the message lay in the error queue");
        await ExecuteAsync("ALTER TABLE crm_sync.contacts_away RENAME TO contacts");

        await MoveBackAsync();

        await Patience.Until(async () => await EffectsAsync() == 1, "the message that was moved back had its effect");
        Assert.Equal(0u, await QueueDepth.OfAsync(connection, $"{Queue}_error"));
    }

    private static async Task PostFormAsync(ReceiverHost receiver)
    {
        using var answer = await receiver.Http.SendAsync(SignedWebhook.Of(
            "widgetjar", "form.submitted", new SampleValues { OccurredAt = TimeProvider.System.GetUtcNow(), EventId = Guid.NewGuid().ToString("N") }));
        answer.EnsureSuccessStatusCode();
    }

    private static string Text(BasicGetResult message, string header) => Encoding.UTF8.GetString((byte[])message.BasicProperties.Headers![header]!);

    private Task<int> EffectsAsync() => EffectCount.OfAsync(_postgres, CrmSyncDbContext.Service, "contact-synced");

    private async Task ExecuteAsync(string sql)
    {
        await using var database = (CrmSyncDbContext)ServiceDatabases.At(_postgres)[CrmSyncDbContext.Service]();
        await database.Database.ExecuteSqlRawAsync(sql);
    }

    /// <summary>What "Move messages" of the management UI sends.</summary>
    private async Task MoveBackAsync()
    {
        var virtualHost = _rabbitMq.AbsolutePath.Trim('/');
        using var management = new RabbitMqManagement(await servers.ManagementAsync());
        await management.PutAsync($"parameters/shovel/{virtualHost}/move-back", new
        {
            value = new Dictionary<string, object>
            {
                ["src-uri"] = $"amqp:///{virtualHost}",
                ["src-queue"] = $"{Queue}_error",
                ["src-protocol"] = "amqp091",
                ["src-prefetch-count"] = 1000,
                ["src-delete-after"] = "queue-length",
                ["dest-protocol"] = "amqp091",
                ["dest-uri"] = $"amqp:///{virtualHost}",
                ["dest-queue"] = Queue,
                ["dest-add-forward-headers"] = false,
                ["ack-mode"] = "on-confirm",
            },
        }, CancellationToken.None);
    }
}
