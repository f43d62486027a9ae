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
    public override async Task<IReadOnlyDictionary<string, int>> CountAsync(string run, CancellationToken cancellationToken)
    {
        var orders = await Orders.Where(order => order.OrderId.Contains(run))
            .GroupBy(order => order.CurrentState)
            .Select(state => new
            {
                state.Key,
                All = state.Count(),
                Paid = state.Count(order => order.PaidAt != null),
                Fulfilled = state.Count(order => order.FulfilledAt != null),
            })
            .ToListAsync(cancellationToken);
        return new Dictionary<string, int>(orders.Select(state => KeyValuePair.Create(state.Key, state.All)))
        {
            ["paid"] = orders.Sum(state => state.Paid),
            ["fulfilled"] = orders.Sum(state => state.Fulfilled),
        };
    }
}
