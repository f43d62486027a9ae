using System.Data;
using MassTransit.EntityFrameworkCoreIntegration;

namespace MassTransit;

/// <summary>Settings of the inbox and outbox of one <c>DbContext</c>.</summary>
public interface IEntityFrameworkOutboxConfigurator : ITransactionalOutboxConfigurator
{
    /// <summary>How long a consumed message is remembered, so that a copy of it has no effect. Default 30 minutes.</summary>
    TimeSpan DuplicateDetectionWindow { set; }

    /// <summary>
    /// Isolation level of the consumer's transaction. Default <see cref="IsolationLevel.ReadCommitted" />, at which a concurrent copy waits
    /// for the first and then sees what it left; a stricter level makes that copy fail and be retried.
    /// </summary>
    IsolationLevel IsolationLevel { set; }

    /// <summary>Words the row locks of the package. Nothing is locked here but by the unique key of the inbox.</summary>
    ILockStatementProvider LockStatementProvider { set; }

    /// <summary>Pause of the clean-up and of the delivery service once they find nothing to do. Default 10 seconds.</summary>
    TimeSpan QueryDelay { set; }

    /// <summary>Rows that the clean-up removes, or outboxes that the delivery service locks, in one transaction. At least 1, default 100.</summary>
    int QueryMessageLimit { set; }

    /// <summary>Time limit of one statement of the clean-up and of the delivery service. Default 30 seconds.</summary>
    TimeSpan QueryTimeout { set; }

    /// <summary>Leaves the removal of old inbox rows to someone else.</summary>
    void DisableInboxCleanupService();

    /// <summary>
    /// Writes what is published or sent through the scoped <see cref="IPublishEndpoint" /> and <see cref="ISendEndpointProvider" />, outside a
    /// consumer, with the context's next <c>SaveChanges</c>; a background service delivers it after the commit.
    /// </summary>
    /// <param name="configure">Settings of the delivery.</param>
    /// <exception cref="ConfigurationException">The bus has an outbox already: it replaces the scoped publisher of the whole process.</exception>
    void UseBusOutbox(Action<IEntityFrameworkBusOutboxConfigurator>? configure = null);
}
