using MassTransit.EntityFrameworkCoreIntegration.Configuration;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using MassTransit.Middleware;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>
/// Why twice is once. The consumer runs in the transaction that inserts the message's inbox row, so that a copy finds the row or the effect is
/// not there either. What it published is committed with it and delivered afterwards, in a second transaction that exists only then; if the
/// process dies between the two, the broker's redelivery finds the row, skips the consumer and delivers.
/// </summary>
internal sealed class OutboxContextFactory<TDbContext>(
    TDbContext dbContext,
    IServiceProvider provider,
    TimeProvider clock,
    IOptionsMonitor<OutboxOptions> options)
    : IOutboxContextFactory<TDbContext>
    where TDbContext : DbContext
{
    private readonly OutboxOptions _options = options.Get(OptionsName.Of<TDbContext>());

    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        try
        {
            var hasUndelivered = await dbContext.Database.Execute(() => Consume(context, options, next));
            if (hasUndelivered)
                await dbContext.Database.Execute(() => Deliver(context, options, next));
        }
        catch
        {
            // The scope may be used again by a retry inside of it: nothing of this attempt may reach the next SaveChanges.
            dbContext.ChangeTracker.Clear();
            throw;
        }
    }

    public void Probe(ProbeContext context)
    {
        var scope = context.CreateFilterScope("outboxContextFactory");
        scope.Add("provider", "entityFrameworkCore");
    }

    private async Task<bool> Consume<T>(
        ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        await using var transaction = await Begin(context, options);
        var (state, isNew) = await transaction.Claim(context.CancellationToken);
        if (isNew || state.Consumed is null)
        {
            var inbox = new InboxConsumeContext<T>(context, options, provider, transaction, state, isNew);
            await next.Send(inbox);
            return inbox.HasUndelivered;
        }

        await Finish(context, options, next, transaction, state);
        return false;
    }

    private async Task<bool> Deliver<T>(
        ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        await using var transaction = await Begin(context, options);
        if (await transaction.Lock(context.CancellationToken) is not { Delivered: null } state)
            return false;

        await Finish(context, options, next, transaction, state);
        return true;
    }

    /// <summary>Delivers what is left of a consumed message, or acknowledges a plain copy.</summary>
    private async Task Finish<T>(
        ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next, InboxTransaction transaction, InboxState state)
        where T : class
    {
        var undelivered = state.Delivered is null ? await Load(context, transaction) : [];
        using (var limit = new DeliveryLimit(options.MessageDeliveryTimeout, clock, context.CancellationToken))
        {
            var delivery = new DeliveryConsumeContext<T>(context, options, provider, state, undelivered, limit);
            while (delivery.ContinueProcessing)
                await limit.Wait(next.Send(delivery));
        }

        if (state.Delivered is null)
            await transaction.MarkDelivered(state.Id, undelivered, context.CancellationToken);
        await transaction.Commit();
    }

    private static async Task<List<OutboxMessage>> Load(ConsumeContext context, InboxTransaction transaction)
    {
        var messages = await transaction.LoadMessages(context.CancellationToken);
        foreach (var message in messages)
            message.Deserialize(context.SerializerContext);
        return messages;
    }

    private async Task<InboxTransaction> Begin<T>(ConsumeContext<T> context, OutboxConsumeOptions options)
        where T : class
    {
        var messageId = context.GetOriginalMessageId()
            ?? throw new MessageException(typeof(T), "A message needs a MessageId: without one a copy of it cannot be told.");
        var transaction = await dbContext.Database.BeginTransactionAsync(_options.IsolationLevel, context.CancellationToken);
        return new InboxTransaction(dbContext, transaction, _options.Locks, messageId, options.ConsumerId, clock);
    }
}
