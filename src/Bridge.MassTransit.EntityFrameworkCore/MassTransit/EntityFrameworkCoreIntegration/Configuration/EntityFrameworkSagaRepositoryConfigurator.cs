using System.Data;
using MassTransit.Configuration;
using MassTransit.EntityFrameworkCoreIntegration.LastSaves;
using MassTransit.EntityFrameworkCoreIntegration.Sagas;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MassTransit.EntityFrameworkCoreIntegration.Configuration;

/// <summary>Collects the settings of <c>EntityFrameworkRepository</c> and registers the repository of one saga.</summary>
internal sealed class EntityFrameworkSagaRepositoryConfigurator<TSaga>
    : IEntityFrameworkSagaRepositoryConfigurator<TSaga>, ISpecification
    where TSaga : class, ISaga
{
    private readonly SagaRepositorySettings<TSaga> _settings = new();
    private Action<IServiceCollection>? _registerContext;

    public ConcurrencyMode ConcurrencyMode
    {
        set => _settings.ConcurrencyMode = value;
    }

    public IsolationLevel IsolationLevel
    {
        set => _settings.IsolationLevel = value;
    }

    public ILockStatementProvider LockStatementProvider
    {
        set => _settings.Locks = value ?? throw new ConfigurationException("LockStatementProvider must not be null: call UsePostgres().");
    }

    public void CustomizeQuery(Func<IQueryable<TSaga>, IQueryable<TSaga>> queryCustomization) => _settings.Customize = queryCustomization;

    public void ExistingDbContext<TContext>()
        where TContext : DbContext =>
        _registerContext = services =>
        {
            services.TryAddScoped(provider => new SagaDbContextAccessor<TSaga>(provider.GetRequiredService<TContext>()));
            services.AddLastSaves<TContext>();
        };

    public IEnumerable<ValidationResult> Validate()
    {
        if (_registerContext is null)
            yield return this.Failure("DbContext", "must be named: call ExistingDbContext<TContext>().");
    }

    public void Register(ISagaRepositoryRegistrationConfigurator<TSaga> services)
    {
        _registerContext?.Invoke(services);
        services.TryAddSingleton(_settings);
        services.RegisterLoadSagaRepository<TSaga, SagaReader<TSaga>>();
        services.RegisterQuerySagaRepository<TSaga, SagaReader<TSaga>>();
        services.RegisterSagaRepository<TSaga, DbContext, SagaConsumeContextFactory<DbContext, TSaga>, SagaRepositoryContextFactory<TSaga>>();
    }
}
