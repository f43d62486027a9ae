using MassTransit.DependencyInjection;
using MassTransit.Middleware;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;

/// <summary>Lets a message be consumed in a batch, or alone where it was tried before or the batch came to nothing.</summary>
internal sealed class BatchFilter<TDbContext, TMessage>(
    BatchCollector batches, IConsumeScopeProvider scopes, OutboxConsumeOptions options, TimeProvider clock)
    : IFilter<ConsumeContext<TMessage>>
    where TDbContext : DbContext
    where TMessage : class
{
    private readonly OutboxConsumeFilter<TDbContext, TMessage> _alone = new(scopes, options);

    public async Task Send(ConsumeContext<TMessage> context, IPipe<ConsumeContext<TMessage>> next)
    {
        if (!await ConsumeInBatch(context, next))
            await _alone.Send(context, next);
    }

    public void Probe(ProbeContext context)
    {
        context.CreateFilterScope("outboxBatches");
        _alone.Probe(context);
    }

    // What was tried before may fail again, and would undo a batch each time.
    private async Task<bool> ConsumeInBatch(ConsumeContext<TMessage> context, IPipe<ConsumeContext<TMessage>> next)
    {
        if (context.ReceiveContext.Redelivered || context.GetRetryAttempt() > 0 || context.GetRedeliveryCount() > 0
            || context.GetOriginalMessageId() is not { } messageId)
        {
            return false;
        }

        var message = new BatchedMessage<TMessage>(messageId, context, options, scopes, next, clock);
        var isDone = await batches.Add(message);
        if (!isDone && message.IsNew)
            context.GetOrAddPayload(() => new FailedDelivery());
        return isDone;
    }
}
