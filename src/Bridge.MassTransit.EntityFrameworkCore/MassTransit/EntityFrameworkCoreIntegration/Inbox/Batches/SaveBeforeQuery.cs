using System.Data.Common;
using System.Runtime.CompilerServices;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;

/// <summary>Saves what earlier consumers of a batch left before a later one asks the database anything. Outside a batch it does nothing.</summary>
internal sealed class SaveBeforeQuery : DbCommandInterceptor
{
    private static readonly ConditionalWeakTable<DbContext, UnsavedChanges> Batches = [];

    public static SaveBeforeQuery Instance { get; } = new();

    /// <summary>Watches the context of a batch.</summary>
    /// <returns>False where the context does not call this: each consumer's changes must then be saved before the next runs.</returns>
    public static bool Watch(DbContext dbContext, UnsavedChanges changes)
    {
        Batches.AddOrUpdate(dbContext, changes);
        return dbContext.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()?.Interceptors?.Contains(Instance) == true;
    }

    /// <summary>The context goes back to its pool.</summary>
    public static void Leave(DbContext dbContext) => Batches.Remove(dbContext);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        Save(eventData, result, cancellationToken);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
        Save(eventData, result, cancellationToken);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        Save(eventData, result, cancellationToken);

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => Save(eventData, result);

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => Save(eventData, result);

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => Save(eventData, result);

    private static bool MustSave(CommandEventData eventData) =>
        eventData is { Context: not null, CommandSource: not CommandSource.SaveChanges }
        && Batches.TryGetValue(eventData.Context, out var changes) && changes.MustSave;

    private static async ValueTask<T> Save<T>(CommandEventData eventData, T result, CancellationToken cancellationToken)
    {
        if (MustSave(eventData))
            await eventData.Context!.SaveWithoutSavepoint(cancellationToken);
        return result;
    }

    private static T Save<T>(CommandEventData eventData, T result)
    {
        if (MustSave(eventData))
            eventData.Context!.SaveChanges();
        return result;
    }
}
