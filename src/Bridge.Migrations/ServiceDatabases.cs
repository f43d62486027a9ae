using Bridge.CrmSync;
using Bridge.Inventory;
using Bridge.Persistence;
using Bridge.Receiver.Spooling;
using Bridge.SlackNotify;
using Bridge.Workflows;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Migrations;

/// <summary>The databases of all services: one line a service.</summary>
public static class ServiceDatabases
{
    /// <summary>Service names and their contexts, pointed at a database.</summary>
    /// <param name="connectionString">PostgreSQL; every service has a schema of its own in it.</param>
    public static IReadOnlyDictionary<string, Func<SchemaDbContext>> At(string connectionString) =>
        new Dictionary<string, Func<SchemaDbContext>>
        {
            [ReceiverDbContext.Service] = () => new ReceiverDbContext(Options<ReceiverDbContext>(connectionString)),
            [CrmSyncDbContext.Service] = () => new CrmSyncDbContext(Options<CrmSyncDbContext>(connectionString)),
            [SlackNotifyDbContext.Service] = () => new SlackNotifyDbContext(Options<SlackNotifyDbContext>(connectionString)),
            [InventoryDbContext.Service] = () => new InventoryDbContext(Options<InventoryDbContext>(connectionString)),
            [WorkflowsDbContext.Service] = () => new WorkflowsDbContext(Options<WorkflowsDbContext>(connectionString)),
        };

    internal static DbContextOptions<TContext> Options<TContext>(string connectionString)
        where TContext : SchemaDbContext, IServiceSchema =>
        (DbContextOptions<TContext>)new DbContextOptionsBuilder<TContext>().UseServiceSchema<TContext>(connectionString).Options;
}
