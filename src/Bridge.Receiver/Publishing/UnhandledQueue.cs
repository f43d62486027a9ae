using Bridge.Contracts;
using Bridge.Hosting.Bus;
using Bridge.Receiver.Publishing.Audit;
using MassTransit;

namespace Bridge.Receiver.Publishing;

/// <summary>The queue in which webhooks lie that have no typed message, or whose message nobody consumes.</summary>
[Queue(
    Name,
    Holds = "verified webhooks without a typed message, or whose typed message nobody consumes, each with its payload and its reason.",
    NormalDepth = "grows with every such event until somebody consumes or purges it.",
    WhenDeeper = "look at a few (Get messages, requeue): write a consumer for the kind, or unsubscribe from it at the provider, then purge.")]
internal static class UnhandledQueue
{
    internal const string Name = "unhandled";

    /// <summary>The way to it.</summary>
    internal static Route Route { get; } = new($"{typeof(WebhookReceived).Namespace}:{nameof(WebhookReceived)}", Name);

    internal static void Declare(IRabbitMqBusFactoryConfigurator rabbit)
    {
        rabbit.DeployPublishTopology = true;
        var exchange = rabbit.MessageTopology.EntityNameFormatter.FormatEntityName<WebhookReceived>();
        rabbit.Publish<WebhookReceived>(publish => publish.BindQueue(exchange, Name, queue =>
        {
            queue.SetQueueArgument(QuorumQueue.TypeArgument, QuorumQueue.Type);
            queue.SetQueueArgument(QuorumQueue.DeliveryLimitArgument, QuorumQueue.Unlimited);
        }));
    }
}
