using Bridge.Persistence;
using Bridge.Workflows.OrderFulfillment;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Workflows;

/// <summary>The database of the service: one table a workflow.</summary>
public sealed class WorkflowsDbContext(DbContextOptions<WorkflowsDbContext> options) : ServiceDbContext(options, Service), IServiceSchema
{
    /// <inheritdoc />
    public static string Service => "workflows";

    /// <summary>Every order of which something is known.</summary>
    public DbSet<OrderProgress> Orders => Set<OrderProgress>();

    /// <inheritdoc />
    public override async Task<IReadOnlyDictionary<string, int>> CountAsync(string run, CancellationToken cancellationToken) =>
        await Orders.Where(order => order.OrderId.Contains(run))
            .GroupBy(order => order.CurrentState)
            .ToDictionaryAsync(orders => orders.Key, orders => orders.Count(), cancellationToken);
}
