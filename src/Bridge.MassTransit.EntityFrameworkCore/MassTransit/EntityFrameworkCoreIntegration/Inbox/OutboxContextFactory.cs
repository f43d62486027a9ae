using MassTransit.EntityFrameworkCoreIntegration.Configuration;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using MassTransit.Middleware;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>
/// Why twice is once. The consumer runs in the transaction that inserts the message's inbox row, so that a copy finds the row or the effect is
/// not there either. What it published is committed with it, delivered afterwards while nothing is locked, and then removed by one statement; if
/// the process dies before that, the broker's redelivery finds the row, skips the consumer and delivers.
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
    private readonly OutboxDelivery _delivery = new(dbContext, provider, clock);

    public async Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        try
        {
            var consumed = await dbContext.Database.Execute(() => Consume(context, options, next));
            if (consumed is not null)
                await _delivery.Deliver(context, options, next, consumed);
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

    /// <returns>What is left to do after the commit; null where nothing is.</returns>
    private async Task<Delivery?> Consume<T>(
        ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class
    {
        await using var transaction = await Begin(context, options);
        var (state, isNew) = await transaction.Claim(context.CancellationToken);
        if (!isNew && state.Consumed is not null)
        {
            await transaction.Commit();
            return new Delivery(state, []);
        }

        var inbox = new InboxConsumeContext<T>(context, options, provider, transaction, state, isNew, clock);
        await next.Send(inbox);
        return inbox.Published.Count > 0 ? new Delivery(state, inbox.Published) : null;
    }

    private async Task<InboxTransaction> Begin<T>(ConsumeContext<T> context, OutboxConsumeOptions options)
        where T : class
    {
        var messageId = context.GetOriginalMessageId()
            ?? throw new MessageException(typeof(T), "A message needs a MessageId: without one a copy of it cannot be told.");
        var transaction = await dbContext.Database.BeginTransactionAsync(_options.IsolationLevel, context.CancellationToken);
        return new InboxTransaction(dbContext, transaction, messageId, options.ConsumerId, clock);
    }
}
