using System.Data;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace MassTransit;

/// <summary>Settings of a saga repository.</summary>
public interface IEntityFrameworkSagaRepositoryConfigurator
{
    /// <summary>
    /// <see cref="MassTransit.ConcurrencyMode.Pessimistic" /> (default) locks the row while an event is handled;
    /// <see cref="MassTransit.ConcurrencyMode.Optimistic" /> needs a row version on the saga and fails the later of two writers.
    /// </summary>
    ConcurrencyMode ConcurrencyMode { set; }

    /// <summary>Isolation level of the repository's own transaction. Default <see cref="IsolationLevel.ReadCommitted" />.</summary>
    IsolationLevel IsolationLevel { set; }

    /// <summary>Words the row lock. Default PostgreSQL.</summary>
    ILockStatementProvider LockStatementProvider { set; }

    /// <summary>
    /// Keeps the sagas in a context that the container already knows. Where the endpoint uses the outbox of the same context, saga, effects
    /// and messages are one transaction.
    /// </summary>
    /// <typeparam name="TContext">The context, registered as scoped.</typeparam>
    void ExistingDbContext<TContext>()
        where TContext : DbContext;
}
