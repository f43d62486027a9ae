using Bridge.Receiver.Publishing;
using Bridge.Receiver.Publishing.Audit;

namespace Bridge.Tests.Receiver.Audit;

public sealed class BrokerTopologyTests
{
    private static readonly Route Route = new("Orders:OrderPaid", "inventory");

    [Fact]
    public void A_queue_may_be_bound_directly_or_behind_other_exchanges()
    {
        Assert.True(Has(Queue("Orders:OrderPaid", "inventory")));
        Assert.True(Has(Exchange("Orders:OrderPaid", "hop"), Exchange("hop", "inventory"), Queue("inventory", "inventory")));
    }

    [Fact]
    public void A_missing_binding_is_seen_wherever_it_was()
    {
        Assert.False(Has());
        Assert.False(Has(Queue("inventory", "inventory")));
        Assert.False(Has(Exchange("Orders:OrderPaid", "inventory")));
        Assert.False(Has(Exchange("Orders:OrderPaid", "crm-sync"), Queue("crm-sync", "crm-sync"), Queue("inventory", "inventory")));
    }

    [Fact]
    public void Exchanges_that_are_bound_in_a_circle_end() =>
        Assert.False(Has(Exchange("Orders:OrderPaid", "hop"), Exchange("hop", "Orders:OrderPaid")));

    [Fact]
    public void The_receiver_knows_every_route_of_the_topology()
    {
        var routes = ConsumedMessages.Load().Routes.ToArray();
        var queues = Bridge.Topology.QueueCatalog.All;

        Assert.Equal(queues.Sum(queue => queue.Messages.Count), routes.Length);
        Assert.All(queues.SelectMany(queue => queue.Messages, (queue, message) => new Route($"{message.Namespace}:{message.Name}", queue.Queue.Name)), route => Assert.Contains(route, routes));
    }

    private static bool Has(params BindingInfo[] bindings) => new BrokerTopology(bindings, []).Has(Route);

    private static BindingInfo Queue(string source, string queue) => new(source, queue, "queue");

    private static BindingInfo Exchange(string source, string exchange) => new(source, exchange, "exchange");
}
