using Bridge.Privileges;
using Bridge.Topology;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Bridge.IntegrationTests.Privileges;

/// <summary>What somebody who has a user of the broker may try.</summary>
internal static class BrokerTries
{
    private const string Default = "";
    private const string Stranger = "stranger";
    private const ushort AccessRefused = 403;

    private static readonly string[] Names =
        [.. BrokerUser.All.SelectMany(user => user.Rights.Configure).Distinct().Order(StringComparer.Ordinal)];

    private static readonly string[] Queues = [.. QueueCatalog.All.Select(queue => queue.Queue.Name)];

    /// <summary>All that a user may not do, by name.</summary>
    internal static IEnumerable<(string Name, Func<IChannel, Task> Try)> Forbidden(BrokerUser user)
    {
        var rights = user.Rights;
        foreach (var name in Names.Append(Default).Append("amq.fanout").Where(name => !rights.Write.Contains(name)))
        {
            yield return ($"publish to '{name}'", channel => channel.BasicPublishAsync(name, "crm-sync", mandatory: false, "forged"u8.ToArray()).AsTask());
        }

        foreach (var name in Names.Append(Stranger).Where(name => !rights.Configure.Contains(name)))
        {
            yield return ($"declare queue {name}", channel => channel.QueueDeclareAsync(name, durable: true, exclusive: false, autoDelete: false));
            yield return ($"declare exchange {name}", channel => channel.ExchangeDeclareAsync(name, "fanout", durable: true));
            yield return ($"delete exchange {name}", channel => channel.ExchangeDeleteAsync(name));
        }

        foreach (var queue in Queues.Where(queue => !rights.Configure.Contains(queue)))
        {
            yield return ($"delete queue {queue}", channel => channel.QueueDeleteAsync(queue));
        }

        foreach (var queue in Queues.Where(queue => !rights.Read.Contains(queue)))
        {
            yield return ($"consume {queue}", channel => channel.BasicConsumeAsync(queue, autoAck: true, new AsyncEventingBasicConsumer(channel)));
            yield return ($"get from {queue}", channel => channel.BasicGetAsync(queue, autoAck: true));
            yield return ($"purge {queue}", channel => channel.QueuePurgeAsync(queue));
        }

        foreach (var (source, destination) in Bindings(rights))
        {
            yield return ($"bind exchange {destination} to {source}", channel => channel.ExchangeBindAsync(destination, source, ""));
        }
    }

    /// <summary>Whether the broker refuses it for want of a right.</summary>
    internal static async Task<bool> IsRefusedAsync(IConnection connection, Func<IChannel, Task> @try)
    {
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        try
        {
            await @try(channel);
            return false;
        }
        catch (Exception exception) when (exception is OperationInterruptedException or PublishException)
        {
            return channel.CloseReason?.ReplyCode == AccessRefused;
        }
    }

    /// <summary>From an exchange that it may not hear to one that it may write to, and the other way about.</summary>
    private static IEnumerable<(string Source, string Destination)> Bindings(BrokerRights rights)
    {
        var (mine, heard) = (rights.Write.First(), rights.Read.First());
        return Names.Where(name => !rights.Read.Contains(name)).Select(name => (name, mine))
            .Concat(Names.Where(name => !rights.Write.Contains(name)).Select(name => (heard, name)));
    }
}
