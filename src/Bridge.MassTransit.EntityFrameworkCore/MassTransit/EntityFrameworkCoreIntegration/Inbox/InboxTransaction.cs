using System.Data;
using MassTransit.EntityFrameworkCoreIntegration.LastSaves;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>A transaction and in it the row of one message at one consumer. Leaving it without a commit undoes everything.</summary>
internal sealed class InboxTransaction(
    DbContext dbContext,
    IDbContextTransaction transaction,
    Guid messageId,
    Guid consumerId,
    TimeProvider clock)
    : IAsyncDisposable
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Inserts the row, or counts a copy, in the round trip that begins the transaction. A concurrent copy waits here on the unique key until the
    /// first has committed, and then finds its row, or has rolled back, and then is the first itself
    /// (https://www.postgresql.org/docs/15/transaction-iso.html#XACT-READ-COMMITTED).
    /// </summary>
    /// <returns>The row, and whether it was inserted just now.</returns>
    public async Task<(InboxState State, bool IsNew)> Claim(CancellationToken cancellationToken)
    {
        var lockId = NewId.NextGuid();
        await using var command = InboxCommand.Create(dbContext, InboxStatements.Of(dbContext).Claim)
            .With(messageId).With(consumerId).With(lockId).With(Now);
        await using var row = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, cancellationToken);
        await row.ReadAsync(cancellationToken);
        var state = new InboxState
        {
            Id = row.GetInt64(0),
            MessageId = messageId,
            ConsumerId = consumerId,
            LockId = row.GetGuid(1),
            ReceiveCount = row.GetInt32(2),
            Consumed = row.IsDBNull(3) ? null : row.GetDateTime(3),
            Delivered = row.IsDBNull(4) ? null : row.GetDateTime(4),
            LastSequenceNumber = row.IsDBNull(5) ? null : row.GetInt64(5),
        };
        return (state, state.LockId == lockId);
    }

    /// <summary>Writes the consumer's changes, what it published and what has become of the row, all in one round trip, the commit's if it can be.</summary>
    public Task Save(InboxState state, IReadOnlyCollection<OutboxMessage> messages, bool isNew, CancellationToken cancellationToken)
    {
        if (messages.Count > 0)
            InboxRows.AddMessages(dbContext, state, messages);
        if (!isNew)
            InboxRows.MarkConsumed(dbContext, state, messages.Count > 0 ? null : Now, Now);
        return dbContext.SaveAsLast(state, cancellationToken);
    }

    /// <summary>Cannot be cancelled: stopping the process must not leave the outcome unknown.</summary>
    public Task Commit() => transaction.CommitAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => transaction.DisposeAsync();
}
