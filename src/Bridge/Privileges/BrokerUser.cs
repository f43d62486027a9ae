using Bridge.Receiver;
using Bridge.Topology;
using MassTransit;

namespace Bridge.Privileges;

/// <summary>The user of a service at the broker: it has the service's name, and the rights that its queues and its messages need.</summary>
/// <param name="Name">The name, that of the service.</param>
/// <param name="Tags">What it may do in the management API.</param>
/// <param name="Rights">What it may do in the virtual host.</param>
internal sealed record BrokerUser(string Name, string Tags, BrokerRights Rights)
{
    /// <summary>Lets the receiver look at bindings and policies. https://www.rabbitmq.com/docs/management#permissions</summary>
    private const string Monitoring = "monitoring";

    /// <summary>Where MassTransit moves what failed, and what no consumer of a queue knows.</summary>
    private static readonly string[] DeadLetters = ["_error", "_skipped"];

    /// <summary>A user for every service.</summary>
    internal static IReadOnlyList<BrokerUser> All { get; } = [.. ServiceCatalog.All.Select(Of)];

    internal static BrokerUser Of(CatalogService service)
    {
        var rights = new BrokerRights();
        foreach (var message in service.Publishes)
        {
            MessageTopology.Usual.Publish(message, rights);
        }

        foreach (var queue in QueueCatalog.All.Where(queue => queue.Service == service.Namespace))
        {
            Own(queue, rights);
        }

        return new BrokerUser(service.Name, service.Name == ReceiverService.Name ? Monitoring : string.Empty, rights);
    }

    private static void Own(CatalogQueue queue, BrokerRights rights)
    {
        var name = queue.Queue.Name;
        rights.Declares(name);
        if (queue.Consumer is null)
        {
            rights.Binds(MessageTopology.Usual.Exchange(typeof(Contracts.WebhookReceived)), name);
            return;
        }

        rights.Consumes(name);
        rights.Binds(name, name);
        foreach (var deadLetters in DeadLetters.Select(suffix => name + suffix))
        {
            rights.Declares(deadLetters);
            rights.Publishes(deadLetters);
            rights.Binds(deadLetters, deadLetters);
        }

        MessageTopology.Usual.Publish(typeof(ReceiveFault), rights);
        foreach (var message in queue.Messages)
        {
            var exchange = MessageTopology.Usual.Exchange(message);
            rights.Declares(exchange);
            rights.Binds(exchange, name);
            MessageTopology.Usual.Publish(typeof(Fault<>).MakeGenericType(message), rights);
        }
    }
}
