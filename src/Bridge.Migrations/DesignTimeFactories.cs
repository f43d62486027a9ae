using Bridge.CrmSync;
using Bridge.Inventory;
using Bridge.Persistence;
using Bridge.Receiver.Spooling;
using Bridge.SlackNotify;
using Bridge.Workflows;
using Microsoft.EntityFrameworkCore.Design;

namespace Bridge.Migrations;

/// <summary>Lets the migration tool build a context. It connects to nothing.</summary>
internal abstract class DesignTimeFactory<TContext>(Func<Microsoft.EntityFrameworkCore.DbContextOptions<TContext>, TContext> create) : IDesignTimeDbContextFactory<TContext>
    where TContext : SchemaDbContext, IServiceSchema
{
    public TContext CreateDbContext(string[] args) => create(ServiceDatabases.Options<TContext>("Host=localhost"));
}

internal sealed class ReceiverFactory() : DesignTimeFactory<ReceiverDbContext>(options => new(options));

internal sealed class CrmSyncFactory() : DesignTimeFactory<CrmSyncDbContext>(options => new(options));

internal sealed class SlackNotifyFactory() : DesignTimeFactory<SlackNotifyDbContext>(options => new(options));

internal sealed class InventoryFactory() : DesignTimeFactory<InventoryDbContext>(options => new(options));

internal sealed class WorkflowsFactory() : DesignTimeFactory<WorkflowsDbContext>(options => new(options));
