using Bridge.Contracts.Orders;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.Tests.Workflows;
using Bridge.Workflows;
using Bridge.Workflows.OrderFulfillment;
using Microsoft.EntityFrameworkCore;
using static Bridge.Tests.Workflows.Happening;

namespace Bridge.IntegrationTests.Workflows;

[Collection(ServersCollection.Name)]
public sealed class DeadlineSweeperTests(TestServers servers)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SetClock _clock = new();

    [Fact]
    public async Task An_order_is_overdue_from_its_deadline_on_and_can_still_complete()
    {
        await using var host = await StartAsync();
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        var overdue = await Published.OfAsync<OrderOverdue>(host.Bus);
        await host.PlayAsync("1", Placed, Fulfilled);
        var due = _clock.Now + Week;

        _clock.Now = due.AddSeconds(-1);
        Assert.Equal(0, await host.SweepAsync());
        _clock.Now = due;
        Assert.Equal(1, await host.SweepAsync());
        await host.Deliveries.WaitAsync(WorkflowsHost.Queue, 1);

        var told = await overdue.ReadAsync(late.Token);
        Assert.Equal(("1", due, "paid"), (told.OrderId, told.DueAt, Assert.Single(told.Missing)));
        Assert.Equal("Overdue", (await host.FindAsync("1")).CurrentState);
        Assert.Single(await host.EffectsAsync("order-overdue"));

        await host.PlayAsync("1", Succeeded);
        Assert.Equal("Completed", (await host.FindAsync("1")).CurrentState);
    }

    [Fact]
    public async Task A_question_that_got_lost_is_asked_again_and_one_that_was_only_late_acts_once()
    {
        await using var host = await StartAsync();
        await host.PlayAsync("1", Placed);
        _clock.Now += Week;
        Assert.Equal(1, await host.SweepAsync());
        await host.Deliveries.WaitAsync(WorkflowsHost.Queue, 1);

        // As if the answer had not been given yet when it was asked again.
        await host.QueryAsync(database => database.Database.ExecuteSqlAsync($"UPDATE workflows.order_progress SET check_at = due_at"));
        Assert.Equal(1, await host.SweepAsync());
        Assert.Equal(0, await host.SweepAsync());
        _clock.Now = _clock.Now.AddMinutes(10);
        Assert.Equal(1, await host.SweepAsync());
        await host.Deliveries.WaitAsync(WorkflowsHost.Queue, 2);

        Assert.Single(await host.EffectsAsync("order-overdue"));
    }

    [Fact]
    public async Task Two_instances_share_what_is_due_in_bounded_batches_and_ask_once()
    {
        const int Orders = 250;
        var database = await servers.NewDatabaseAsync();
        await using var one = await WorkflowsHost.StartAsync(database, _clock);
        await using var other = await WorkflowsHost.StartAsync(database, _clock);
        await Task.WhenAll(Enumerable.Range(0, Orders).Select(order => one.Bus.PublishAsync(Placed, $"{order}")));
        await one.Deliveries.WaitAsync(WorkflowsHost.Queue, Orders);
        _clock.Now += Week;

        var asked = await Task.WhenAll(SweepAllAsync(one), SweepAllAsync(other));
        await one.Deliveries.WaitAsync(WorkflowsHost.Queue, asked[0].Sum());
        await other.Deliveries.WaitAsync(WorkflowsHost.Queue, asked[1].Sum());

        Assert.Equal(Orders, asked[0].Sum() + asked[1].Sum());
        Assert.All(asked.SelectMany(batch => batch), batch => Assert.InRange(batch, 0, DeadlineSweeper.BatchSize));
        Assert.Equal(Orders, (await one.EffectsAsync("order-overdue")).DistinctBy(effect => effect.Subject).Count());
        Assert.Equal(Orders, (await one.EffectsAsync("order-overdue")).Count);
    }

    private static async Task<List<int>> SweepAllAsync(ServiceHost<WorkflowsDbContext> host)
    {
        var batches = new List<int>();
        do
        {
            batches.Add(await host.SweepAsync());
        }
        while (batches[^1] > 0);
        return batches;
    }

    private async Task<ServiceHost<WorkflowsDbContext>> StartAsync() => await WorkflowsHost.StartAsync(await servers.NewDatabaseAsync(), _clock);
}
