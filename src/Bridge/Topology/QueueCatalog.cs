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
    /// <summary>The queues, by name.</summary>
    public static IReadOnlyList<CatalogQueue> All { get; } = Find(
        typeof(ReceiverService), typeof(CrmSyncService), typeof(SlackNotifyService), typeof(InventoryService), typeof(WorkflowsService));

    /// <summary>The full type names of all messages that some queue consumes, in order.</summary>
    public static IReadOnlyList<string> ConsumedMessages { get; } =
        [.. All.SelectMany(queue => queue.Messages).Select(message => message.FullName!).Distinct().Order(StringComparer.Ordinal)];

    private static CatalogQueue[] Find(params Type[] services) =>
    [
        .. from service in services
           from type in service.Assembly.GetTypes()
           where type.IsDefined(typeof(QueueAttribute), inherit: false)
           let queue = QueueAttribute.Of(type)
           orderby queue.Name
           select new CatalogQueue(queue, service.Namespace!, Consumed(type)),
    ];

    private static Type[] Consumed(Type definition)
    {
        var consumer = Base(definition, typeof(ConsumerDefinition<>));
        var saga = Base(definition, typeof(SagaDefinition<>));
        return consumer is not null ? OfConsumer(consumer) : saga is not null ? OfStateMachine(saga) : [];
    }

    private static Type[] OfConsumer(Type consumer) =>
    [
        .. consumer.GetInterfaces()
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IConsumer<>))
            .Select(type => type.GetGenericArguments()[0])
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    private static Type[] OfStateMachine(Type saga) =>
    [
        .. saga.Assembly.GetTypes()
            .Where(type => Base(type, typeof(MassTransitStateMachine<>)) == saga)
            .SelectMany(machine => machine.GetProperties())
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Event<>))
            .Select(property => property.PropertyType.GetGenericArguments()[0])
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The argument that a type passes to a generic base class; null where it has no such base.</summary>
    private static Type? Base(Type? type, Type definition)
    {
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == definition))
        {
            type = type.BaseType;
        }

        return type?.GetGenericArguments()[0];
    }
}

/// <summary>One queue.</summary>
/// <param name="Queue">Its name, and what to make of it.</param>
/// <param name="Service">The namespace of the service that declares it.</param>
/// <param name="Messages">The messages that are routed to it and consumed there; none where nobody consumes.</param>
public sealed record CatalogQueue(QueueAttribute Queue, string Service, IReadOnlyList<Type> Messages);
