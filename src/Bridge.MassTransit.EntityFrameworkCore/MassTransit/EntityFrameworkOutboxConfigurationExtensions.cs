using MassTransit.Configuration;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.EntityFrameworkCoreIntegration.Configuration;
using Microsoft.EntityFrameworkCore;

namespace MassTransit;

/// <summary>Inbox and outbox over Entity Framework Core: a message acts once, and what its consumer publishes leaves only with the effect.</summary>
public static class EntityFrameworkOutboxConfigurationExtensions
{
    /// <summary>Registers inbox and outbox of a context, and the clean-up of its inbox.</summary>
    /// <typeparam name="TDbContext">A scoped context whose model has the three entities.</typeparam>
    /// <param name="configurator">The bus registration.</param>
    /// <param name="configure">The settings.</param>
    public static void AddEntityFrameworkOutbox<TDbContext>(
        this IBusRegistrationConfigurator configurator,
        Action<IEntityFrameworkOutboxConfigurator>? configure = null)
        where TDbContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(configurator);
        new EntityFrameworkOutboxConfigurator<TDbContext>(configurator).Configure(configure);
    }

    /// <summary>
    /// Puts every consumer and saga of the endpoint behind the inbox and outbox of the context: one transaction a message. Configure retries
    /// before it, so that each attempt has a transaction of its own.
    /// </summary>
    /// <typeparam name="TDbContext">The context given to <see cref="AddEntityFrameworkOutbox{TDbContext}" />.</typeparam>
    /// <param name="configurator">The endpoint.</param>
    /// <param name="context">The registration.</param>
    /// <param name="configure">Limits of the delivery of what was published.</param>
    public static void UseEntityFrameworkOutbox<TDbContext>(
        this IReceiveEndpointConfigurator configurator,
        IRegistrationContext context,
        Action<IOutboxOptionsConfigurator>? configure = null)
        where TDbContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(configurator);
        ArgumentNullException.ThrowIfNull(context);
        var observer = new OutboxConsumePipeSpecificationObserver<TDbContext>(configurator, context);
        configure?.Invoke(observer);
        configurator.ConnectConsumerConfigurationObserver(observer);
        configurator.ConnectSagaConfigurationObserver(observer);
    }

    /// <summary>Locks rows as PostgreSQL does.</summary>
    /// <param name="configurator">The settings.</param>
    /// <param name="enableSchemaCaching">
    /// Always <see langword="false" /> with more than one context: the package keeps one table name a type for the whole process. Here names
    /// are kept a model, and the value changes nothing.
    /// </param>
    /// <returns>The same settings.</returns>
    public static IEntityFrameworkOutboxConfigurator UsePostgres(
        this IEntityFrameworkOutboxConfigurator configurator,
        bool enableSchemaCaching = true)
    {
        ArgumentNullException.ThrowIfNull(configurator);
        configurator.LockStatementProvider = new PostgresLockStatementProvider(enableSchemaCaching);
        return configurator;
    }
}
