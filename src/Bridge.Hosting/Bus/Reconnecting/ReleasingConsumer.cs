using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Bridge.Hosting.Bus.Reconnecting;

/// <summary>Lets the client go when its channel ends, whatever a delivery is still busy with.</summary>
/// <remarks>
/// MassTransit 8.4 closes the channel from within a delivery that cannot be acknowledged any more. RabbitMQ.Client 7 closes a channel only once
/// its deliveries have ended, this one too: they would wait for each other for ever. The client tells the channels of a lost connection one after the other, so
/// that the consumers of those behind would never hear of it and their queues have no consumer until the process ends.
/// </remarks>
internal sealed class ReleasingConsumer : IAsyncBasicConsumer
{
    private readonly IAsyncBasicConsumer _consumer;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal ReleasingConsumer(IChannel channel, IAsyncBasicConsumer consumer)
    {
        _consumer = consumer;
        channel.ChannelShutdownAsync += (_, _) =>
        {
            _ended.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public IChannel? Channel => _consumer.Channel;

    public Task HandleBasicDeliverAsync(
        string consumerTag,
        ulong deliveryTag,
        bool redelivered,
        string exchange,
        string routingKey,
        IReadOnlyBasicProperties properties,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken = default)
    {
        // The client takes the body's memory back when this returns, which may be before the delivery ends.
        var delivery = _consumer.HandleBasicDeliverAsync(
            consumerTag, deliveryTag, redelivered, exchange, routingKey, properties, body.ToArray(), cancellationToken);
        return delivery.IsCompleted ? delivery : Task.WhenAny(delivery, _ended.Task);
    }

    public Task HandleBasicConsumeOkAsync(string consumerTag, CancellationToken cancellationToken = default) =>
        _consumer.HandleBasicConsumeOkAsync(consumerTag, cancellationToken);

    public Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default) =>
        _consumer.HandleBasicCancelAsync(consumerTag, cancellationToken);

    public Task HandleBasicCancelOkAsync(string consumerTag, CancellationToken cancellationToken = default) =>
        _consumer.HandleBasicCancelOkAsync(consumerTag, cancellationToken);

    public Task HandleChannelShutdownAsync(object channel, ShutdownEventArgs reason) => _consumer.HandleChannelShutdownAsync(channel, reason);
}
