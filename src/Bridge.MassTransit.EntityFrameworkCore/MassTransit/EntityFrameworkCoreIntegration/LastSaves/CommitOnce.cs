using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MassTransit.EntityFrameworkCoreIntegration.LastSaves;

/// <summary>Leaves out the commit of a transaction that its last save has committed. Other interceptors are told of it as of any.</summary>
internal sealed class CommitOnce : DbTransactionInterceptor
{
    public static CommitOnce Instance { get; } = new();

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(
            eventData.Context?.FindLastSaves()?.Committed == eventData.TransactionId ? InterceptionResult.Suppress() : result);
}
