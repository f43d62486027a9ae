using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.EntityFrameworkCoreIntegration.Configuration;

namespace MassTransit;

/// <summary>Saga repositories over Entity Framework Core.</summary>
public static class EntityFrameworkCoreSagaRepositoryRegistrationExtensions
{
    /// <summary>Keeps the saga in a table of a context.</summary>
    /// <typeparam name="TSaga">The saga.</typeparam>
    /// <param name="configurator">The saga's registration.</param>
    /// <param name="configure">The settings; a context must be named.</param>
    /// <returns>The same registration.</returns>
    /// <exception cref="ConfigurationException">No context was named.</exception>
    public static ISagaRegistrationConfigurator<TSaga> EntityFrameworkRepository<TSaga>(
        this ISagaRegistrationConfigurator<TSaga> configurator,
        Action<IEntityFrameworkSagaRepositoryConfigurator<TSaga>> configure)
        where TSaga : class, ISaga
    {
        ArgumentNullException.ThrowIfNull(configurator);
        ArgumentNullException.ThrowIfNull(configure);
        var repository = new EntityFrameworkSagaRepositoryConfigurator<TSaga>();
        configure(repository);
        repository.Validate().ThrowIfContainsFailure($"The repository of {typeof(TSaga).Name} is not complete:");
        configurator.Repository(repository.Register);
        return configurator;
    }

    /// <summary>Locks rows as PostgreSQL does.</summary>
    /// <remarks>
    /// The package caches table names in a static here and offers no switch. With more than one context in the process set
    /// <see cref="IEntityFrameworkSagaRepositoryConfigurator.LockStatementProvider" /> to
    /// <c>new PostgresLockStatementProvider(enableSchemaCaching: false)</c> instead, which both variants accept.
    /// </remarks>
    /// <typeparam name="TSaga">The saga.</typeparam>
    /// <param name="configurator">The settings.</param>
    /// <returns>The same settings.</returns>
    public static IEntityFrameworkSagaRepositoryConfigurator<TSaga> UsePostgres<TSaga>(
        this IEntityFrameworkSagaRepositoryConfigurator<TSaga> configurator)
        where TSaga : class, ISaga
    {
        ArgumentNullException.ThrowIfNull(configurator);
        configurator.LockStatementProvider = new PostgresLockStatementProvider();
        return configurator;
    }

    /// <inheritdoc cref="UsePostgres{TSaga}(IEntityFrameworkSagaRepositoryConfigurator{TSaga})" />
    public static IEntityFrameworkSagaRepositoryConfigurator UsePostgres(this IEntityFrameworkSagaRepositoryConfigurator configurator)
    {
        ArgumentNullException.ThrowIfNull(configurator);
        configurator.LockStatementProvider = new PostgresLockStatementProvider();
        return configurator;
    }
}
