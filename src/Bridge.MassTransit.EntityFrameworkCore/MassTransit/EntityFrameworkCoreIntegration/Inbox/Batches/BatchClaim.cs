using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;

/// <summary>Claims the rows of a batch in one statement.</summary>
internal static class BatchClaim
{
    /// <summary>
    /// Gives each message its row, inserted just now or left by an earlier copy. A message whose row is there, but not delivered, gets none: it
    /// is consumed alone.
    /// </summary>
    public static async Task Claim(DbContext dbContext, IReadOnlyList<BatchedMessage> messages, DateTime now, CancellationToken cancellationToken)
    {
        var lockId = NewId.NextGuid();
        var byKey = messages.ToDictionary(message => message.Key);
        await using var command = InboxCommand.Create(dbContext, InboxStatements.Of(dbContext).ClaimMany)
            .With(messages.Select(message => message.MessageId).ToArray())
            .With(messages.Select(message => message.ConsumerId).ToArray())
            .With(Enumerable.Repeat(lockId, messages.Count).ToArray())
            .With(now);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var message = byKey[(rows.GetGuid(1), rows.GetGuid(2))];
            message.IsNew = rows.GetGuid(3) == lockId;
            message.State = new InboxState
            {
                Id = rows.GetInt64(0),
                MessageId = message.MessageId,
                ConsumerId = message.ConsumerId,
                LockId = rows.GetGuid(3),
                ReceiveCount = rows.GetInt32(4),
                Consumed = now,
                Delivered = now,
            };
        }
    }
}
