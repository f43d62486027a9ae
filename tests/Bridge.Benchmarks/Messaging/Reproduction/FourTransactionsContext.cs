using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Benchmarks.Messaging.Reproduction;

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
        foreach (var message in messages)
        {
            message.Deserialize(SerializerContext);
        }

        return [.. messages];
    }

    public override Task NotifyOutboxMessageDelivered(OutboxMessageContext message)
    {
        state.LastSequenceNumber = message.SequenceNumber;
        database.Update(state);
        return Task.CompletedTask;
    }

    public override Task RemoveOutboxMessages() => Messages().ExecuteDeleteAsync(CancellationToken);

    public override Task AddSend<T>(SendContext<T> context)
    {
        var message = OutboxMessageFactory.Create(context, SerializerContext, passes.Now);
        (message.InboxMessageId, message.InboxConsumerId) = (MessageId, ConsumerId);
        database.Add(message);
        return Task.CompletedTask;
    }

    private IQueryable<OutboxMessage> Messages() =>
        database.Set<OutboxMessage>().Where(message => message.InboxMessageId == MessageId && message.InboxConsumerId == ConsumerId);
}
