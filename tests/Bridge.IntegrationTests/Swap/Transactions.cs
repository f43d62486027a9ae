using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bridge.IntegrationTests.Swap;

/// <summary>Counts the transactions that a host begins, and refuses the next one on demand: as a process does that died.</summary>
public sealed class Transactions : DbTransactionInterceptor
{
    private int _begun;
    private int _committed;
    private int _savepoints;

    public int Begun => _begun;

    public int Committed => _committed;

    public int Savepoints => _savepoints;

    /// <summary>The transaction, counted from one over the life of the host, that fails to begin; zero for none.</summary>
    public int Refused { get; set; }

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (Interlocked.Increment(ref _begun) == Refused)
            throw new InvalidOperationException("The process is gone.");
        return ValueTask.FromResult(result);
    }

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _committed);
        return Task.CompletedTask;
    }

    public override Task CreatedSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _savepoints);
        return Task.CompletedTask;
    }
}
