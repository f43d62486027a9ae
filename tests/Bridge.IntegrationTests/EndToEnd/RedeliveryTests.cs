using Bridge.CrmSync;
using Bridge.Hosting.Bus;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using Bridge.Migrations;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>A message that comes back again and again stays, although RabbitMQ 4 drops one after 20 deliveries unless it is told otherwise.</summary>
[Collection(ServersCollection.Name)]
public sealed class RedeliveryTests(TestServers servers)
{
    private const int Times = 30;

    [Fact]
    public async Task A_message_of_any_queue_of_ours_is_still_there_after_thirty_deliveries()
    {
        var (postgres, rabbitMq) = (await servers.NewDatabaseAsync(), await servers.NewVirtualHostAsync());
        await new MigrateJob(postgres, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
        await using (await ServiceProcess.StartAsync(postgres, rabbitMq.AbsoluteUri, bridge => bridge.AddCrmSync()))
        await using (await ReceiverHost.StartAsync(rabbitMq))
        {
        }

        await using var connection = await new ConnectionFactory { Uri = rabbitMq }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        Assert.Equal(Times, await GiveBackAsync(channel, "crm-sync"));
        Assert.Equal(Times, await GiveBackAsync(channel, "crm-push"));
        Assert.Equal(Times, await GiveBackAsync(channel, "unhandled"));
    }

    [Fact]
    public async Task A_queue_with_a_limit_of_20_loses_it()
    {
        await using var connection = await new ConnectionFactory { Uri = await servers.NewVirtualHostAsync() }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeclareAsync("limited", durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?>
        {
            [QuorumQueue.TypeArgument] = QuorumQueue.Type,
            [QuorumQueue.DeliveryLimitArgument] = 20,
        });

        Assert.InRange(await GiveBackAsync(channel, "limited"), 20, 21);
    }

    /// <returns>How often the message was given back before it was gone.</returns>
    private static async Task<int> GiveBackAsync(IChannel channel, string queue)
    {
        await channel.BasicPublishAsync(string.Empty, queue, "kept"u8.ToArray());
        for (var time = 0; time < Times; time++)
        {
            if (await TakeAsync(channel, queue) is not { } message)
            {
                return time;
            }

            await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true);
        }

        Assert.NotNull(await TakeAsync(channel, queue));
        return Times;
    }

    /// <summary>What was given back is there again in a moment; what is gone never.</summary>
    private static async Task<BasicGetResult?> TakeAsync(IChannel channel, string queue)
    {
        BasicGetResult? message = null;
        for (var attempt = 0; attempt < 100 && message is null; attempt++)
        {
            message = await channel.BasicGetAsync(queue, autoAck: false);
        }

        return message;
    }
}
