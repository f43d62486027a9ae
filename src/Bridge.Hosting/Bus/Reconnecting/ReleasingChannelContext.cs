using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace Bridge.Hosting.Bus.Reconnecting;

/// <summary>A channel whose consumers do not hold up its end.</summary>
internal sealed class ReleasingChannelContext(ChannelContext context) : SharedChannelContext(context, context.CancellationToken), ChannelContext
{
    Task<string> ChannelContext.BasicConsume(
        string queue, bool noAck, bool exclusive, IDictionary<string, object> arguments, IAsyncBasicConsumer consumer, string consumerTag, CancellationToken cancellationToken) =>
        BasicConsume(queue, noAck, exclusive, arguments, new ReleasingConsumer(Channel, consumer), consumerTag, cancellationToken);
}
