using Bridge.Benchmarks.Messaging;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Benchmarks.Inbox.Reproduction;

/// <summary>One pass over a message; MassTransit's outbox pipe calls it.</summary>
internal sealed class FourTransactionsContext<TMessage>(
    ConsumeContext<TMessage> context,
    OutboxConsumeOptions options,
    IServiceProvider provider,
    BenchmarkDbContext database,
    InboxState state,
    FourTransactions passes)
    : OutboxConsumeContextProxy<TMessage>(context, options, provider)
    where TMessage : class
{
    public override Guid? MessageId => state.MessageId;

    public override bool ContinueProcessing { get; set; } = true;

    public override bool IsMessageConsumed => state.Consumed.HasValue;

    public override bool IsOutboxDelivered => state.Delivered.HasValue;

    public override int ReceiveCount => state.ReceiveCount;

    public override long? LastSequenceNumber => state.LastSequenceNumber;

    public override Task SetConsumed()
    {
        state.Consumed = passes.Now;
        return passes.SaveAsync(state, CancellationToken);
    }

    public override Task SetDelivered()
    {
        state.Delivered = passes.Now;
        return passes.SaveAsync(state, CancellationToken);
    }

    public override async Task<List<OutboxMessageContext>> LoadOutboxMessages()
    {
        var last = LastSequenceNumber ?? 0;
        var messages = await Messages().Where(message => message.SequenceNumber > last)
            .OrderBy(message => message.SequenceNumber)
            .Take(Options.MessageDeliveryLimit + 1)
            .AsNoTracking()
            .ToListAsync(CancellationToken);
        return messages is [] ? [] : throw new NotSupportedException("The reproduction publishes nothing.");
    }

    public override Task NotifyOutboxMessageDelivered(OutboxMessageContext message) => Task.CompletedTask;

    public override Task RemoveOutboxMessages() => Messages().ExecuteDeleteAsync(CancellationToken);

    public override Task AddSend<T>(SendContext<T> context) => throw new NotSupportedException("The reproduction publishes nothing.");

    private IQueryable<OutboxMessage> Messages() =>
        database.Set<OutboxMessage>().Where(message => message.InboxMessageId == MessageId && message.InboxConsumerId == ConsumerId);
}
