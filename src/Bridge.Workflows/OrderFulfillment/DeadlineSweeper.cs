using Bridge.Contracts.Orders;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bridge.Workflows.OrderFulfillment;

/// <summary>Asks the workflow of every order whose deadline has passed.</summary>
/// <remarks>
/// The rows are locked until the question is published, and skipped by other instances meanwhile. The workflow takes its mark off the row
/// when it answers. A question that got lost is asked again after a while, under the same id, so that a question that was late acts once.
/// </remarks>
internal sealed partial class DeadlineSweeper(IServiceScopeFactory scopes, IBus bus, TimeProvider time, ILogger<DeadlineSweeper> logger)
    : BackgroundService
{
    internal const int BatchSize = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan PublishLimit = TimeSpan.FromSeconds(30);

    /// <summary>Asks about at most <see cref="BatchSize" /> orders.</summary>
    /// <returns>How many were due.</returns>
    internal async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<WorkflowsDbContext>();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        var due = await database.Orders
            .FromSql($"SELECT * FROM workflows.order_progress WHERE check_at <= {now} ORDER BY check_at LIMIT {BatchSize} FOR UPDATE SKIP LOCKED")
            .ToListAsync(cancellationToken);
        await PublishAsync(due, cancellationToken);
        due.ForEach(order => order.AskAgainAt(now + AskAgainAfter));
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            await SweepAllAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAllAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await SweepAsync(stoppingToken) == BatchSize)
            {
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Log.Failed(logger, Pause, exception);
        }
    }

    private async Task PublishAsync(List<OrderProgress> due, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(PublishLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        foreach (var order in due)
        {
            await bus.Publish(
                new CheckOrderDeadline { OrderId = order.OrderId, DueAt = order.DueAt }, context => context.MessageId = order.CheckId, either.Token);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Deadlines were not swept; another attempt follows in {Pause}")]
        internal static partial void Failed(ILogger logger, TimeSpan pause, Exception exception);
    }
}
