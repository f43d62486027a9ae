using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.BusOutbox;

/// <summary>The outboxes that one instance has locked, inside the transaction that the caller holds.</summary>
internal sealed class OutboxBatch(DbContext dbContext, OutboxDeliveryServiceOptions options, DateTime now)
{
    /// <summary>
    /// Locks the oldest outboxes that have a message due, or nothing left, and that no other instance has locked. The lock keeps the messages of
    /// one save in order; between saves, and after a failure, there is no order.
    /// </summary>
    public async Task<List<OutboxMessage>> Claim(CancellationToken cancellationToken)
    {
        var outboxes = await dbContext.Set<OutboxState>()
            .FromSqlRaw(ClaimStatement(), now, options.QueryMessageLimit)
            .IgnoreQueryFilters()
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        Ids = [.. outboxes.Select(outbox => outbox.OutboxId)];

        return await dbContext.Set<OutboxMessage>()
            .Where(message => Ids.Contains(message.OutboxId!.Value) && (message.EnqueueTime == null || message.EnqueueTime <= now))
            .OrderBy(message => message.SequenceNumber)
            .Take(options.MessageDeliveryLimit)
            .AsNoTracking()
            .ToListAsync(cancellationToken);
    }

    /// <summary>The outboxes.</summary>
    public Guid[] Ids { get; private set; } = [];

    /// <summary>Removes what was delivered, and each outbox whose last message that was.</summary>
    public async Task Remove(IReadOnlyCollection<long> delivered, CancellationToken cancellationToken)
    {
        var messages = dbContext.Set<OutboxMessage>();
        await messages.Where(message => delivered.Contains(message.SequenceNumber)).ExecuteDeleteAsync(cancellationToken);
        await dbContext.Set<OutboxState>()
            .Where(outbox => Ids.Contains(outbox.OutboxId) && !messages.Any(message => message.OutboxId == outbox.OutboxId))
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Puts a message off that could not be sent, so that it stands in nobody's way.</summary>
    public Task Defer(long sequenceNumber, DateTime until, CancellationToken cancellationToken) =>
        dbContext.Set<OutboxMessage>()
            .Where(message => message.SequenceNumber == sequenceNumber)
            .ExecuteUpdateAsync(row => row.SetProperty(message => message.EnqueueTime, (DateTime?)until), cancellationToken);

    private string ClaimStatement()
    {
        var outbox = Table.Of<OutboxState>(dbContext);
        var message = Table.Of<OutboxMessage>(dbContext);
        var messages = $"SELECT 1 FROM {message.Name} AS m WHERE m.{message.Column(nameof(OutboxMessage.OutboxId))} = o.{outbox.Column(nameof(OutboxState.OutboxId))}";
        var enqueueTime = message.Column(nameof(OutboxMessage.EnqueueTime));
        return $$"""
            SELECT o.* FROM {{outbox.Name}} AS o
            WHERE EXISTS ({{messages}} AND (m.{{enqueueTime}} IS NULL OR m.{{enqueueTime}} <= {0})) OR NOT EXISTS ({{messages}})
            ORDER BY o.{{outbox.Column(nameof(OutboxState.Created))}} LIMIT {1} FOR UPDATE OF o SKIP LOCKED
            """;
    }
}
