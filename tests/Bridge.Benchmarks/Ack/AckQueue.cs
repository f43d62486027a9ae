using Bridge.Contracts.Code;
using RabbitMQ.Client;

namespace Bridge.Benchmarks.Ack;

/// <summary>The quorum queue that everybody publishes to, and that nobody consumes.</summary>
internal static class AckQueue
{
    internal const string Name = "benchmark";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Declares it, and binds it where Bridge publishes a push.</summary>
    internal static async Task DeclareAsync(Uri broker, CancellationToken cancellationToken)
    {
        // As MassTransit names and declares the exchange of a message.
        var exchange = $"{typeof(CodePushed).Namespace}:{nameof(CodePushed)}";
        await using var connection = await ConnectAsync(broker, cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var arguments = new Dictionary<string, object?> { ["x-queue-type"] = "quorum" };
        await channel.QueueDeclareAsync(Name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true, cancellationToken: cancellationToken);
        await channel.QueueBindAsync(Name, exchange, routingKey: "", cancellationToken: cancellationToken);
    }

    /// <summary>Empties it once so many messages lie in it: what was spooled comes a little later.</summary>
    /// <exception cref="TimeoutException">They do not come.</exception>
    internal static async Task PurgeAsync(Uri broker, int messages, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(broker, cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var started = time.GetTimestamp();
        while (await channel.MessageCountAsync(Name, cancellationToken) < messages)
        {
            if (time.GetElapsedTime(started) > Patience)
            {
                throw new TimeoutException($"{messages} webhooks were answered 200, and not all of them came to the queue.");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }

        await channel.QueuePurgeAsync(Name, cancellationToken);
    }

    internal static async Task<uint> CountAsync(Uri broker, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(broker, cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        return await channel.MessageCountAsync(Name, cancellationToken);
    }

    internal static Task<IConnection> ConnectAsync(Uri broker, CancellationToken cancellationToken) =>
        new ConnectionFactory { Uri = broker }.CreateConnectionAsync(cancellationToken);
}
