using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>A transaction and in it the rows of one message at one consumer. Leaving it without a commit undoes everything.</summary>
internal sealed class InboxTransaction(
    DbContext dbContext,
    IDbContextTransaction transaction,
    ILockStatementProvider locks,
    Guid messageId,
    Guid consumerId,
    TimeProvider clock)
    : IAsyncDisposable
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Inserts the row as consumed and delivered, which it is only once this commits, or counts a copy. A concurrent copy waits here on
    /// the unique key until the first has committed, and then finds its row, or has rolled back, and then is the first itself
    /// (https://www.postgresql.org/docs/15/transaction-iso.html#XACT-READ-COMMITTED).
    /// </summary>
    /// <returns>The row, and whether it was inserted just now.</returns>
    public async Task<(InboxState State, bool IsNew)> Claim(CancellationToken cancellationToken)
    {
        var lockId = NewId.NextGuid();
        var rows = await dbContext.Set<InboxState>()
            .FromSqlRaw(ClaimStatement(), messageId, consumerId, lockId, Now)
            .IgnoreQueryFilters()
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var state = rows.Single();
        return (state, state.LockId == lockId);
    }

    /// <summary>Locks the row that <see cref="Claim" /> left.</summary>
    public async Task<InboxState?> Lock(CancellationToken cancellationToken)
    {
        var statement = locks.GetRowLockStatement<InboxState>(dbContext, nameof(InboxState.MessageId), nameof(InboxState.ConsumerId));
        var rows = await dbContext.Set<InboxState>()
            .FromSqlRaw(statement, messageId, consumerId)
            .IgnoreQueryFilters()
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <summary>
    /// Writes the consumer's changes and what it published. It sets no savepoint: this is the last save before the commit and nobody catches its
    /// failure, which undoes the whole transaction. The consumer's own saves keep theirs.
    /// </summary>
    public async Task Save(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var message in messages)
        {
            message.InboxMessageId = messageId;
            message.InboxConsumerId = consumerId;
        }

        dbContext.AddRange(messages);
        var hasSavepoints = dbContext.Database.AutoSavepointsEnabled;
        dbContext.Database.AutoSavepointsEnabled = false;
        try
        {
            await dbContext.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            dbContext.Database.AutoSavepointsEnabled = hasSavepoints;
        }
    }

    public Task MarkConsumed(long id, bool delivered, CancellationToken cancellationToken)
    {
        DateTime? now = Now;
        return dbContext.Set<InboxState>()
            .Where(state => state.Id == id)
            .ExecuteUpdateAsync(
                row => row.SetProperty(state => state.Consumed, now).SetProperty(state => state.Delivered, delivered ? now : null),
                cancellationToken);
    }

    public Task<List<OutboxMessage>> LoadMessages(CancellationToken cancellationToken) =>
        Messages().OrderBy(message => message.SequenceNumber).AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>Removes every message and marks the row, once all are delivered.</summary>
    public async Task MarkDelivered(long id, List<OutboxMessage> delivered, CancellationToken cancellationToken)
    {
        DateTime? now = Now;
        long? last = delivered.LastOrDefault()?.SequenceNumber;
        await Messages().ExecuteDeleteAsync(cancellationToken);
        await dbContext.Set<InboxState>()
            .Where(state => state.Id == id)
            .ExecuteUpdateAsync(
                row => row.SetProperty(state => state.Delivered, now).SetProperty(state => state.LastSequenceNumber, last),
                cancellationToken);
    }

    /// <summary>Cannot be cancelled: stopping the process must not leave the outcome unknown.</summary>
    public Task Commit() => transaction.CommitAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();

    private IQueryable<OutboxMessage> Messages() =>
        dbContext.Set<OutboxMessage>().Where(message => message.InboxMessageId == messageId && message.InboxConsumerId == consumerId);

    private string ClaimStatement()
    {
        var inbox = Table.Of<InboxState>(dbContext);
        var key = $"{inbox.Column(nameof(InboxState.MessageId))}, {inbox.Column(nameof(InboxState.ConsumerId))}";
        var count = inbox.Column(nameof(InboxState.ReceiveCount));
        return $$"""
            INSERT INTO {{inbox.Name}} AS i ({{key}}, {{inbox.Column(nameof(InboxState.LockId))}}, {{inbox.Column(nameof(InboxState.Received))}},
                {{count}}, {{inbox.Column(nameof(InboxState.Consumed))}}, {{inbox.Column(nameof(InboxState.Delivered))}})
            VALUES ({0}, {1}, {2}, {3}, 1, {3}, {3})
            ON CONFLICT ({{key}}) DO UPDATE SET {{count}} = i.{{count}} + 1
            RETURNING *
            """;
    }
}
