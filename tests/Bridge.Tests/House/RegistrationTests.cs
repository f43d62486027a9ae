using Bridge.Topology;
using MassTransit;

namespace Bridge.Tests.House;

/// <summary>What is written but not added to its service would never run.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public void Every_consumer_and_every_workflow_is_added_to_its_service_and_has_a_queue()
    {
        var types = QueueCatalog.Services.SelectMany(service => service.Assembly.GetTypes()).ToArray();

        Assert.Contains(types, IsConsumer);
        Faults.None(Forgotten(types));
    }

    [Fact]
    public void A_consumer_that_is_not_added_is_named() =>
        Assert.Equal([typeof(NobodyAddsMe).FullName!], Forgotten([typeof(NobodyAddsMe)]));

    private static IEnumerable<string> Forgotten(IEnumerable<Type> types)
    {
        var added = WholeHouse.Build().Services.Select(service => service.ServiceType).ToHashSet();
        var queued = QueueCatalog.All.Select(queue => queue.Consumer).ToHashSet();
        return types.Where(IsConsumer).Where(type => !added.Contains(type) || !queued.Contains(type)).Select(type => type.FullName!);
    }

    private static bool IsConsumer(Type type) =>
        type is { IsAbstract: false, IsClass: true } && (type.IsAssignableTo(typeof(IConsumer)) || type.IsAssignableTo(typeof(StateMachine)));

    public sealed class NobodyAddsMe : IConsumer<Contracts.WebhookReceived>
    {
        public Task Consume(ConsumeContext<Contracts.WebhookReceived> context) => Task.CompletedTask;
    }
}
