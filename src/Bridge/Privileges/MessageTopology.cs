using MassTransit;
using MassTransit.RabbitMqTransport.Topology;

namespace Bridge.Privileges;

/// <summary>What MassTransit declares at the broker for a message, asked of MassTransit itself.</summary>
internal sealed class MessageTopology(IRabbitMqPublishTopologyConfigurator topology)
{
    /// <summary>The topology of every bus of Bridge.</summary>
    internal static MessageTopology Usual { get; } = Of(MassTransit.Bus.Factory.CreateUsingRabbitMq(_ => { }));

    internal static MessageTopology Of(IBus bus) => new((IRabbitMqPublishTopologyConfigurator)((IRabbitMqBusTopology)bus.Topology).PublishTopology);

    /// <summary>Adds what whoever publishes a message needs: its exchange, and those of the interfaces that it implements.</summary>
    internal void Publish(Type message, BrokerRights rights)
    {
        var builder = Declare(message);
        var declared = builder.BuildBrokerTopology();
        rights.Publishes(builder.Exchange.Exchange.ExchangeName);
        foreach (var name in declared.Exchanges.Select(exchange => exchange.ExchangeName).Concat(declared.Queues.Select(queue => queue.QueueName)))
        {
            rights.Declares(name);
        }

        foreach (var binding in declared.ExchangeBindings)
        {
            rights.Binds(binding.Source.ExchangeName, binding.Destination.ExchangeName);
        }

        foreach (var binding in declared.QueueBindings)
        {
            rights.Binds(binding.Source.ExchangeName, binding.Destination.QueueName);
        }
    }

    /// <summary>The exchange of a message.</summary>
    internal string Exchange(Type message) => Declare(message).Exchange.Exchange.ExchangeName;

    private PublishEndpointBrokerTopologyBuilder Declare(Type message)
    {
        var builder = new PublishEndpointBrokerTopologyBuilder();
        ((IRabbitMqMessagePublishTopology)topology.GetMessageTopology(message)).Apply(builder);
        return builder;
    }
}
