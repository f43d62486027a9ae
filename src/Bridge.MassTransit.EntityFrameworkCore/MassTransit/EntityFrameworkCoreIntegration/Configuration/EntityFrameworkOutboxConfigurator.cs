using System.Data;
using MassTransit.EntityFrameworkCoreIntegration.Inbox;
using MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;
using MassTransit.EntityFrameworkCoreIntegration.LastSaves;
using MassTransit.Middleware;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MassTransit.EntityFrameworkCoreIntegration.Configuration;

/// <summary>Collects the settings of <c>AddEntityFrameworkOutbox</c> and registers inbox, outbox and clean-up of one context.</summary>
internal sealed class EntityFrameworkOutboxConfigurator<TDbContext>(IBusRegistrationConfigurator services)
    : IEntityFrameworkOutboxConfigurator
    where TDbContext : DbContext
{
    public TimeSpan DuplicateDetectionWindow { get; set; } = TimeSpan.FromMinutes(30);

    public IsolationLevel IsolationLevel { get; set; } = IsolationLevel.ReadCommitted;

    public ILockStatementProvider LockStatementProvider
    {
        set => _ = value ?? throw new ConfigurationException("LockStatementProvider must not be null: call UsePostgres().");
    }

    public TimeSpan QueryDelay { get; set; } = TimeSpan.FromSeconds(10);

    public int QueryMessageLimit { get; set; } = 100;

    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public void DisableInboxCleanupService() => services.RemoveHostedService<InboxCleanupService<TDbContext>>();

    public void UseBusOutbox(Action<IEntityFrameworkBusOutboxConfigurator>? configure = null) =>
        new EntityFrameworkBusOutboxConfigurator<TDbContext>(services, this).Configure(configure);

    public void Configure(Action<IEntityFrameworkOutboxConfigurator>? configure)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<IOutboxContextFactory<TDbContext>, OutboxContextFactory<TDbContext>>();
        services.ConfigureDbContext<TDbContext>(context => context.AddInterceptors(SaveBeforeQuery.Instance));
        services.AddLastSaves<TDbContext>();
        services.AddHostedService<InboxCleanupService<TDbContext>>();

        configure?.Invoke(this);

        var name = OptionsName.Of<TDbContext>();
        services.AddOptions<OutboxOptions>(name).Configure(options => options.IsolationLevel = IsolationLevel);
        services.AddOptions<InboxCleanupServiceOptions>(name).Configure(options =>
        {
            options.DuplicateDetectionWindow = DuplicateDetectionWindow;
            options.QueryDelay = QueryDelay;
            options.QueryMessageLimit = Math.Max(1, QueryMessageLimit);
            options.QueryTimeout = QueryTimeout;
        });
    }
}
