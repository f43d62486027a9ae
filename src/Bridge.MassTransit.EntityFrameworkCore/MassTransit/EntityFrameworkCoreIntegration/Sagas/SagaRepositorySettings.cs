using System.Data;

namespace MassTransit.EntityFrameworkCoreIntegration.Sagas;

/// <summary>What one saga's repository was told.</summary>
internal sealed class SagaRepositorySettings<TSaga>
    where TSaga : class, ISaga
{
    public ConcurrencyMode ConcurrencyMode { get; set; } = ConcurrencyMode.Pessimistic;

    public bool IsPessimistic => ConcurrencyMode == ConcurrencyMode.Pessimistic;

    public IsolationLevel IsolationLevel { get; set; } = IsolationLevel.ReadCommitted;

    public ILockStatementProvider Locks { get; set; } = new PostgresLockStatementProvider();

    public Func<IQueryable<TSaga>, IQueryable<TSaga>> Customize { get; set; } = sagas => sagas;
}
