using System.Threading.Channels;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.Tests.Workflows;
using Bridge.Workflows;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using static Bridge.Tests.Workflows.Happening;

namespace Bridge.IntegrationTests.Workflows;

[Collection(ServersCollection.Name)]
public sealed class OrderFulfillmentTests(TestServers servers)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Its_three_events_complete_it_once_in_every_order_with_copies_at_once_and_afterwards()
    {
        await using var host = await StartAsync();
        var orders = Happenings.Orders(Placed, Succeeded, Fulfilled).ToArray();
        for (var step = 0; step < 3; step++)
        {
            await Task.WhenAll(orders.Select((happenings, order) => PublishTwiceAsync(host.Bus, happenings[step], $"{order}")));
            await host.Deliveries.WaitAsync(WorkflowsHost.Queue, 2 * orders.Length);
        }

        await Task.WhenAll(orders.SelectMany((happenings, order) => happenings.Select(happening => PublishTwiceAsync(host.Bus, happening, $"{order}"))));
        await host.Deliveries.WaitAsync(WorkflowsHost.Queue, 6 * orders.Length);

        Assert.Equal(new Dictionary<string, int> { ["Completed"] = 6 }, await host.StatesAsync());
        Assert.Equal(["0", "1", "2", "3", "4", "5"], (await host.EffectsAsync("order-completed")).Select(effect => effect.Subject).Order());
    }

    [Fact]
    public async Task Two_first_events_at_once_on_two_instances_make_one_workflow_that_knows_both()
    {
        const int Races = 50;
        var database = await servers.NewDatabaseAsync();
        await using var one = await WorkflowsHost.StartAsync(database);
        await using var other = await WorkflowsHost.StartAsync(database);
        var faults = new FailedAttempts();
        one.Bus.ConnectConsumeObserver(faults);
        other.Bus.ConnectConsumeObserver(faults);

        for (var race = 0; race < Races; race++)
        {
            await Task.WhenAll(one.Bus.PublishAsync(Placed, $"{race}"), other.Bus.PublishAsync(PaidInShop, $"{race}"));
            await one.Deliveries.WaitAsync(WorkflowsHost.Queue, 1);
            await other.Deliveries.WaitAsync(WorkflowsHost.Queue, 1);
        }

        Assert.Equal(Races, await one.QueryAsync(context => context.Orders.CountAsync(order => order.PlacedAt != null && order.PaidAt != null)));
        Assert.Equal(new Dictionary<string, int> { ["Waiting"] = Races }, await one.StatesAsync());
        Assert.Empty(faults.Reasons);
    }

    [Fact]
    public async Task Its_facts_are_published()
    {
        await using var host = await StartAsync();
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        var completed = await Published.OfAsync<OrderCompleted>(host.Bus);
        var onHold = await Published.OfAsync<OrderOnHold>(host.Bus);
        var closed = await Published.OfAsync<OrderClosed>(host.Bus);

        await host.PlayAsync("good", Fulfilled, Succeeded, Placed);
        await host.PlayAsync("bad", DeclinedEarly, Cancelled);

        Assert.Equal("good", (await completed.ReadAsync(late.Token)).OrderId);
        Assert.Equal("bad", (await onHold.ReadAsync(late.Token)).OrderId);
        Assert.Equal("bad", (await closed.ReadAsync(late.Token)).OrderId);
    }

    [Fact]
    public async Task A_state_is_kept_and_published_only_with_its_effect()
    {
        await using var host = await StartAsync();
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        var closed = await Published.OfAsync<OrderClosed>(host.Bus);
        var dead = await DeadLetters.ReasonsAsync<OrderCancelled>(host.Bus, WorkflowsHost.Queue);
        await host.PlayAsync("1", Placed);
        await ExecuteAsync(host, "ALTER TABLE workflows.effects ADD CONSTRAINT refused CHECK (kind <> 'order-closed')");

        await host.PlayAsync("1", Cancelled);
        await dead.ReadAsync(late.Token);
        Assert.Equal("Waiting", (await host.FindAsync("1")).CurrentState);

        await ExecuteAsync(host, "ALTER TABLE workflows.effects DROP CONSTRAINT refused");
        await host.PlayAsync("1", Refunded);
        Assert.Equal("refunded", (await closed.ReadAsync(late.Token)).Reason);
        Assert.Equal("Refunded", (await host.FindAsync("1")).CurrentState);
        Assert.Single(await host.EffectsAsync("order-closed"));
    }

    [Fact]
    public async Task A_payment_without_an_order_starts_nothing_and_does_not_count_as_skipped()
    {
        await using var host = await StartAsync();
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        var skipped = await SkippedAsync(host.Bus);
        var faults = new FailedAttempts();
        host.Bus.ConnectConsumeObserver(faults);

        await host.Bus.Publish((PaymentSucceeded)Happenings.Message(Succeeded, "", default) with { OrderId = null });
        await host.Bus.Publish((PaymentFailed)Happenings.Message(DeclinedEarly, "", default) with { OrderId = null });
        await host.Bus.Publish((PaymentRefunded)Happenings.Message(Refunded, "", default) with { OrderId = null });
        await host.Deliveries.WaitAsync(WorkflowsHost.Queue, 3);
        await (await host.Bus.GetSendEndpoint(new Uri($"queue:{WorkflowsHost.Queue}_skipped"))).Send(new OrderCompleted { OrderId = "marker", CompletedAt = default });

        Assert.Equal(nameof(OrderCompleted), await skipped.ReadAsync(late.Token));
        Assert.Empty(faults.Reasons);
        Assert.Empty(await host.StatesAsync());
    }

    [Fact]
    public async Task The_workflows_of_a_run_are_counted_by_state_and_by_what_is_known()
    {
        await using var host = await StartAsync();
        await host.PlayAsync("run1-a", Placed, Succeeded, Fulfilled);
        await host.PlayAsync("run1-b", Fulfilled, PaidInShop, Placed);
        await host.PlayAsync("run1-c", Placed, DeclinedEarly);
        await host.PlayAsync("run2-a", Placed);

        Assert.Equal(
            new Dictionary<string, int> { ["Completed"] = 2, ["PaymentFailed"] = 1, ["paid"] = 2, ["fulfilled"] = 2 },
            await host.QueryAsync(database => database.CountAsync("run1", CancellationToken.None)));
    }

    private async Task<ServiceHost<WorkflowsDbContext>> StartAsync() => await WorkflowsHost.StartAsync(await servers.NewDatabaseAsync());

    private static Task PublishTwiceAsync(IBus bus, Happening happening, string order)
    {
        var id = NewId.NextGuid();
        return Task.WhenAll(bus.PublishAsync(happening, order, id), bus.PublishAsync(happening, order, id));
    }

    private static Task<int> ExecuteAsync(ServiceHost<WorkflowsDbContext> host, string sql) =>
        host.QueryAsync(database => database.Database.ExecuteSqlRawAsync(sql));

    private static async Task<ChannelReader<string>> SkippedAsync(IBus bus)
    {
        var names = Channel.CreateUnbounded<string>();
        await bus.ConnectReceiveEndpoint($"{WorkflowsHost.Queue}_skipped", endpoint =>
        {
            endpoint.ConfigureConsumeTopology = false;
            endpoint.ConcurrentMessageLimit = 1;
            endpoint.Handler<PaymentSucceeded>(_ => names.Writer.WriteAsync(nameof(PaymentSucceeded)).AsTask());
            endpoint.Handler<PaymentFailed>(_ => names.Writer.WriteAsync(nameof(PaymentFailed)).AsTask());
            endpoint.Handler<PaymentRefunded>(_ => names.Writer.WriteAsync(nameof(PaymentRefunded)).AsTask());
            endpoint.Handler<OrderCompleted>(_ => names.Writer.WriteAsync(nameof(OrderCompleted)).AsTask());
        }).Ready;
        return names.Reader;
    }
}
