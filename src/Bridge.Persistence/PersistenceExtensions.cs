using System.Data;
using Bridge.Hosting;
using Bridge.Hosting.Bus.Outages;
using Bridge.Persistence.Effects;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bridge.Persistence;

/// <summary>Gives a service its database.</summary>
public static class PersistenceExtensions
{
    /// <summary>The assembly that holds the migrations of every service.</summary>
    public const string MigrationsAssembly = "Bridge.Migrations";

    /// <summary>
    /// Rows of the inbox that one statement of the clean-up removes. It goes on without a pause while there is a whole batch, so this bounds how long it
    /// holds locks, not how fast it is.
    /// </summary>
    private const int CleanupBatch = 1000;

    /// <summary>Adds the service's context with its inbox and outbox, health check and, for the demo, its effects.</summary>
    /// <exception cref="SettingException"><c>ConnectionStrings:Postgres</c> is missing, or a setting of the inbox cannot be read.</exception>
    public static BridgeBuilder AddPersistence<TContext>(this BridgeBuilder bridge)
        where TContext : ServiceDbContext, IServiceSchema
    {
        var connectionString = PostgresSetting.Read(bridge.Configuration);
        var inbox = new InboxOptions();
        bridge.Configuration.GetSection(InboxOptions.Section).BindKnown(inbox);

        bridge.AddValidatedOptions<InboxOptions>(InboxOptions.Section);
        bridge.Services.TryAddSingleton<EffectJournal>();
        bridge.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IOutage, DatabaseOutage>());
        bridge.Services.AddDbContextPool<TContext>(options => options.UseServiceSchema<TContext>(ServiceConnection.Of(connectionString)));
        bridge.Services.AddHealthChecks().AddCheck<DatabaseHealth<TContext>>($"{TContext.Service}-database", tags: ["ready"]);
        bridge.AddBus(bus => bus.AddEntityFrameworkOutbox<TContext>(outbox =>
        {
            outbox.UsePostgres(enableSchemaCaching: false);
            outbox.IsolationLevel = IsolationLevel.ReadCommitted;
            outbox.DuplicateDetectionWindow = inbox.DuplicateDetectionWindow;
            outbox.QueryMessageLimit = CleanupBatch;
        }));
        return bridge.HasDemoEndpoints ? bridge.Map(routes => routes.MapEffects<TContext>()) : bridge;
    }

    /// <summary>Points a context at PostgreSQL and at the migrations of its schema.</summary>
    public static DbContextOptionsBuilder UseServiceSchema<TContext>(this DbContextOptionsBuilder options, string connectionString)
        where TContext : IServiceSchema =>
        options.UseNpgsql(connectionString, npgsql => npgsql
            .MigrationsAssembly(MigrationsAssembly)
            .MigrationsHistoryTable("__EFMigrationsHistory", SchemaName.Of(TContext.Service)));
}
