using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MassTransit.EntityFrameworkCoreIntegration.BusOutbox;

/// <summary>
/// Notifies other processes in the very round trip that inserts an outbox, and so in its transaction. Where this process delivers by itself it
/// does not: transactions that notify commit one after the other, on the whole server.
/// </summary>
internal sealed class NotifyOnSave<TDbContext>(DeliverySignal<TDbContext> signal) : DbCommandInterceptor
    where TDbContext : DbContext
{
    private readonly ConditionalWeakTable<DbContext, string> _statements = [];

    /// <summary>The context's saves write an outbox, from now on.</summary>
    public void Begin(DbContext dbContext) => _statements.AddOrUpdate(dbContext, OutboxChannel.Notify(dbContext));

    /// <summary>And no longer.</summary>
    public void End(DbContext dbContext) => _statements.Remove(dbContext);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        AddTo(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        AddTo(command, eventData);
        return result;
    }

    // The last result is the notification's: EF Core has read its own by then, and ignores it.
    private void AddTo(DbCommand command, CommandEventData eventData)
    {
        if (eventData is { Context: not null, CommandSource: CommandSource.SaveChanges } && !signal.IsDelivering
            && _statements.TryGetValue(eventData.Context, out var statement))
        {
#pragma warning disable CA2100 // The statement is made of the model's names alone.
            command.CommandText += statement;
#pragma warning restore CA2100
        }
    }
}
