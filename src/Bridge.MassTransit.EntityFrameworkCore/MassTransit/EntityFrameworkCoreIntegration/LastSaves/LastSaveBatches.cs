using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;

namespace MassTransit.EntityFrameworkCoreIntegration.LastSaves;

#pragma warning disable EF1001 // As in LastSaveBatch: the size is Npgsql's.

/// <summary>Makes the batches of one context; EF Core has one of these for each.</summary>
internal sealed class LastSaveBatches(ModificationCommandBatchFactoryDependencies dependencies, IDbContextOptions options)
    : IModificationCommandBatchFactory
{
    // Npgsql's own.
    private const int DefaultMaxBatchSize = 1000;

    private readonly int _maxBatchSize = options.FindExtension<NpgsqlOptionsExtension>()?.MaxBatchSize ?? DefaultMaxBatchSize;
    private LastSave? _last;

    /// <summary>The transaction that its last save has committed, the latest.</summary>
    public Guid? Committed { get; private set; }

    public ModificationCommandBatch Create() => new LastSaveBatch(dependencies, _maxBatchSize, _last);

    /// <summary>Saves as the last one of the current transaction.</summary>
    public async Task Save(DbContext dbContext, object? held)
    {
        _last = new LastSave(held);
        try
        {
            await dbContext.SaveWithoutSavepoint(CancellationToken.None);
            if (_last.Commits)
                Committed = dbContext.Database.CurrentTransaction!.TransactionId;
        }
        finally
        {
            _last = null;
        }
    }
}
