using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>What is written about a consumed message beside its consumer's changes.</summary>
internal static class InboxRows
{
    /// <summary>Adds what the consumer published to the next save, and to it that none of this is delivered yet.</summary>
    public static void AddMessages(DbContext dbContext, InboxState state, IReadOnlyCollection<OutboxMessage> messages)
    {
        foreach (var message in messages)
        {
            message.InboxMessageId = state.MessageId;
            message.InboxConsumerId = state.ConsumerId;
        }

        dbContext.AddRange(messages);
        Attach(dbContext, state);
        state.Delivered = null;
        dbContext.Entry(state).Property(row => row.Delivered).IsModified = true;
    }

    /// <summary>Adds to the next save that a row is consumed which was not claimed as such: the package left it.</summary>
    public static void MarkConsumed(DbContext dbContext, InboxState state, DateTime? delivered, DateTime now)
    {
        Attach(dbContext, state);
        (state.Consumed, state.Delivered) = (now, delivered);
        dbContext.Entry(state).Property(row => row.Consumed).IsModified = true;
        dbContext.Entry(state).Property(row => row.Delivered).IsModified = true;
    }

    /// <summary>What a consumer published and nobody has delivered yet, in order.</summary>
    public static async Task<List<OutboxMessage>> Load(DbContext dbContext, InboxState state, CancellationToken cancellationToken) =>
        await dbContext.Set<OutboxMessage>()
            .Where(message => message.InboxMessageId == state.MessageId && message.InboxConsumerId == state.ConsumerId)
            .OrderBy(message => message.SequenceNumber)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    /// <summary>Removes what was delivered, of one consumed message or of many, and marks their rows: one statement, which is a transaction.</summary>
    public static async Task Remove(DbContext dbContext, IReadOnlyCollection<Delivery> deliveries, DateTime now, CancellationToken cancellationToken)
    {
        await dbContext.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = InboxCommand.Create(dbContext, InboxStatements.Of(dbContext).Remove)
                .With(deliveries.SelectMany(delivery => delivery.Messages, (_, message) => message.SequenceNumber).ToArray())
                .With(deliveries.Select(delivery => delivery.State.Id).ToArray())
                .With(deliveries.Select(delivery => delivery.Messages.Count > 0 ? delivery.Messages[^1].SequenceNumber : delivery.State.LastSequenceNumber).ToArray())
                .With(now);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            await dbContext.Database.CloseConnectionAsync();
        }
    }

    private static void Attach(DbContext dbContext, InboxState state)
    {
        if (dbContext.Entry(state).State == EntityState.Detached)
            dbContext.Attach(state);
    }
}
