using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Update;
using Microsoft.Extensions.DependencyInjection;

namespace MassTransit.EntityFrameworkCoreIntegration.LastSaves;

/// <summary>Sends the last save of a transaction and its <c>COMMIT</c> in one round trip.</summary>
internal static class LastSaveExtensions
{
    /// <summary>Gives the context what <see cref="SaveAsLast" /> needs. To ask twice, for a saga and for an outbox, changes nothing.</summary>
    public static void AddLastSaves<TDbContext>(this IServiceCollection services)
        where TDbContext : DbContext =>
        services.ConfigureDbContext<TDbContext>(context => context
            .ReplaceService<IModificationCommandBatchFactory, LastSaveBatches>()
            .AddInterceptors(CommitOnce.Instance));

    /// <summary>
    /// Saves without a savepoint, as the last one of the current transaction, which the caller must commit at once: where the save has done it, the
    /// commit asks the database nothing. Like the commit it cannot be cancelled: stopping the process must not leave the outcome unknown.
    /// </summary>
    /// <param name="dbContext">The context.</param>
    /// <param name="held">The entity whose row the transaction has inserted or locked, if any.</param>
    /// <param name="cancellationToken">Cancels before anything is sent.</param>
    public static Task SaveAsLast(this DbContext dbContext, object? held, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return dbContext.FindLastSaves() is { } saves
            ? saves.Save(dbContext, held)
            : dbContext.SaveWithoutSavepoint(CancellationToken.None);
    }

    /// <returns>Null where the context was not made by the services that were told.</returns>
    public static LastSaveBatches? FindLastSaves(this DbContext dbContext) =>
        dbContext.GetService<IModificationCommandBatchFactory>() as LastSaveBatches;
}
