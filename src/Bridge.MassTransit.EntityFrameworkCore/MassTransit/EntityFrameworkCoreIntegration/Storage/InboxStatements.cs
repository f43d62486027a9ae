using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MassTransit.EntityFrameworkCoreIntegration.Storage;

/// <summary>
/// The statements of the inbox itself, which run without EF Core inside its transaction. They name every column that they return: a prepared
/// <c>*</c> would fail once a migration adds one.
/// </summary>
internal sealed class InboxStatements
{
    private static readonly ConditionalWeakTable<IModel, InboxStatements> Worded = [];

    private InboxStatements(DbContext dbContext)
    {
        var inbox = Table.Of<InboxState>(dbContext);
        var key = $"{inbox.Column(nameof(InboxState.MessageId))}, {inbox.Column(nameof(InboxState.ConsumerId))}";
        var count = inbox.Column(nameof(InboxState.ReceiveCount));
        var id = inbox.Column(nameof(InboxState.Id));
        var delivered = inbox.Column(nameof(InboxState.Delivered));
        var last = inbox.Column(nameof(InboxState.LastSequenceNumber));
        var insert = $"""
            INSERT INTO {inbox.Name} AS i ({key}, {inbox.Column(nameof(InboxState.LockId))}, {inbox.Column(nameof(InboxState.Received))},
                {count}, {inbox.Column(nameof(InboxState.Consumed))}, {delivered})
            """;
        var conflict = $"ON CONFLICT ({key}) DO UPDATE SET {count} = i.{count} + 1";
        Claim = $"""
            {insert}
            VALUES ($1, $2, $3, $4, 1, $4, $4)
            {conflict}
            RETURNING {id}, {inbox.Column(nameof(InboxState.LockId))}, {count}, {inbox.Column(nameof(InboxState.Consumed))}, {delivered}, {last}
            """;
        ClaimMany = $"""
            {insert}
            SELECT m, c, l, $4, 1, $4, $4 FROM unnest($1, $2, $3) AS claims (m, c, l) ORDER BY m, c
            {conflict} WHERE i.{delivered} IS NOT NULL
            RETURNING {id}, {key}, {inbox.Column(nameof(InboxState.LockId))}, {count}
            """;
        Remove = $"""
            WITH gone AS (DELETE FROM {Table.Of<OutboxMessage>(dbContext).Name} WHERE {Table.Of<OutboxMessage>(dbContext).Column(nameof(OutboxMessage.SequenceNumber))} = ANY ($1))
            UPDATE {inbox.Name} AS i SET {delivered} = $4, {last} = done.l FROM unnest($2, $3) AS done (id, l) WHERE i.{id} = done.id
            """;
    }

    /// <summary>
    /// Inserts a row as consumed and delivered, which it is only once the transaction commits, or counts a copy. Parameters: message, consumer,
    /// lock, now. Returns id, lock, count, consumed, delivered, last sequence number.
    /// </summary>
    public string Claim { get; }

    /// <summary>
    /// The same for many, in the order of their keys, so that two of these wait for each other and never for themselves. Rows that are there and
    /// not delivered are not counted and not returned. Parameters: arrays of messages, consumers and locks, now. Returns id, message, consumer,
    /// lock, count.
    /// </summary>
    public string ClaimMany { get; }

    /// <summary>
    /// Removes delivered messages and marks the rows of their consumers. Parameters: sequence numbers; row ids, and the last sequence number of
    /// each; now.
    /// </summary>
    public string Remove { get; }

    public static InboxStatements Of(DbContext dbContext) =>
        Worded.TryGetValue(dbContext.Model, out var known) ? known : Worded.GetValue(dbContext.Model, _ => new InboxStatements(dbContext));
}
