using Bridge.IntegrationTests.Hosts;
using Bridge.Tests.Workflows;
using Bridge.Workflows;
using Bridge.Workflows.OrderFulfillment;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Workflows;

/// <summary>What the tests of the workflows say to them and ask of them.</summary>
internal static class WorkflowsHost
{
    public const string Queue = "order-fulfillment";

    public static Task<ServiceHost<WorkflowsDbContext>> StartAsync(string database, TimeProvider? time = null) =>
        ServiceHost<WorkflowsDbContext>.StartAsync(database, bridge =>
        {
            bridge.Services.AddSingleton(time ?? TimeProvider.System);
            return bridge.AddWorkflows();
        });

    public static Task PublishAsync(this IBus bus, Happening happening, string order, Guid? messageId = null) =>
        bus.Publish(Happenings.Message(happening, order, default), context => context.MessageId = messageId ?? NewId.NextGuid());

    /// <summary>Publishes an event of an order and waits until it is dealt with.</summary>
    public static async Task PlayAsync(this ServiceHost<WorkflowsDbContext> host, string order, params Happening[] happenings)
    {
        foreach (var happening in happenings)
        {
            await host.Bus.PublishAsync(happening, order);
            await host.Deliveries.WaitAsync(Queue, 1);
        }
    }

    public static Task<int> SweepAsync(this ServiceHost<WorkflowsDbContext> host) =>
        host.Services.GetRequiredService<DeadlineSweeper>().SweepAsync(CancellationToken.None);

    public static Task<OrderProgress> FindAsync(this ServiceHost<WorkflowsDbContext> host, string order) =>
        host.QueryAsync(database => database.Orders.AsNoTracking().SingleAsync(found => found.OrderId == order));

    public static Task<Dictionary<string, int>> StatesAsync(this ServiceHost<WorkflowsDbContext> host) =>
        host.QueryAsync(database => database.Orders.GroupBy(order => order.CurrentState).ToDictionaryAsync(orders => orders.Key, orders => orders.Count()));
}
