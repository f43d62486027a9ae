using Bridge.CrmSync;
using Bridge.Hosting.Bus;
using Bridge.Inventory;
using Bridge.Receiver;
using Bridge.SlackNotify;
using Bridge.Workflows;
using MassTransit;

namespace Bridge.Topology;

/// <summary>Every queue of Bridge, read from the definitions in the code.</summary>
public static class QueueCatalog
{
    /// <summary>The services whose queues these are.</summary>
    public static IReadOnlyList<Type> Services { get; } =
        [typeof(ReceiverService), typeof(CrmSyncService), typeof(SlackNotifyService), typeof(InventoryService), typeof(WorkflowsService)];

    /// <summary>The queues, by name.</summary>
    public static IReadOnlyList<CatalogQueue> All { get; } = Find(Services);

    /// <summary>The full type names of all messages that some queue consumes, in order, each with its queues.</summary>
    public static IReadOnlyList<(string Message, IReadOnlyList<string> Queues)> ConsumedMessages { get; } =
    [
        .. All.SelectMany(queue => queue.Messages, (queue, message) => (Message: message.FullName!, queue.Queue.Name))
            .GroupBy(consumed => consumed.Message, consumed => consumed.Name)
            .OrderBy(consumed => consumed.Key, StringComparer.Ordinal)
            .Select(consumed => (consumed.Key, (IReadOnlyList<string>)[.. consumed.Order(StringComparer.Ordinal)])),
    ];

    private static CatalogQueue[] Find(IEnumerable<Type> services) =>
    [
        .. from service in services
           from type in service.Assembly.GetTypes()
           where type.IsDefined(typeof(QueueAttribute), inherit: false)
           let queue = QueueAttribute.Of(type)
           orderby queue.Name
           let consumer = Base(type, typeof(ConsumerDefinition<>)) ?? StateMachine(type)
           select new CatalogQueue(queue, service.Namespace!, consumer, consumer is null ? [] : Consumed(consumer)),
    ];

    private static Type[] Consumed(Type consumer) =>
    [
        .. consumer.GetInterfaces().Where(type => IsClosed(type, typeof(IConsumer<>)))
            .Concat(consumer.GetProperties().Select(property => property.PropertyType).Where(type => IsClosed(type, typeof(Event<>))))
            .Select(type => type.GetGenericArguments()[0])
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    private static Type? StateMachine(Type definition) =>
        Base(definition, typeof(SagaDefinition<>)) is { } saga
            ? definition.Assembly.GetTypes().Single(type => Base(type, typeof(MassTransitStateMachine<>)) == saga)
            : null;

    private static bool IsClosed(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    /// <summary>The argument that a type passes to a generic base class; null where it has no such base.</summary>
    private static Type? Base(Type? type, Type definition)
    {
        while (type is not null && !IsClosed(type, definition))
        {
            type = type.BaseType;
        }

        return type?.GetGenericArguments()[0];
    }
}

/// <summary>One queue.</summary>
/// <param name="Queue">Its name, and what to make of it.</param>
/// <param name="Service">The namespace of the service that declares it.</param>
/// <param name="Consumer">The class that consumes it, or the state machine of a workflow; null where nobody consumes.</param>
/// <param name="Messages">The messages that are routed to it and consumed there; none where nobody consumes.</param>
public sealed record CatalogQueue(QueueAttribute Queue, string Service, Type? Consumer, IReadOnlyList<Type> Messages);
