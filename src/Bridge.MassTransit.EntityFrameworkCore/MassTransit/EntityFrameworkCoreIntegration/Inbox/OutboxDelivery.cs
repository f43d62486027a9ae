using MassTransit.Middleware;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>Sends what a consumer published, after its commit. No transaction is open and no connection held while the broker is waited for.</summary>
internal sealed class OutboxDelivery(DbContext dbContext, IServiceProvider provider, TimeProvider clock)
{
    // Most deliveries take some milliseconds.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Delivers, or acknowledges a plain copy.</summary>
    public async Task Deliver<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next, Delivery consumed)
        where T : class
    {
        if (consumed is { State.Delivered: null, Messages.Count: 0 })
            consumed = await Take(context, options, consumed.State);
        await Send(context, options, provider, next, consumed, clock);
        if (consumed.State.Delivered is null)
            await InboxRows.Remove(dbContext, [consumed], clock.GetUtcNow().UtcDateTime, context.CancellationToken);
    }

    /// <summary>Lets MassTransit's outbox pipe send, in order, and tell that the message is consumed.</summary>
    public static async Task Send<T>(
        ConsumeContext<T> context, OutboxConsumeOptions options, IServiceProvider provider, IPipe<OutboxConsumeContext<T>> next, Delivery consumed, TimeProvider clock)
        where T : class
    {
        foreach (var message in consumed.Messages)
            message.Deserialize(context.SerializerContext);
        using var limit = new DeliveryLimit(options.MessageDeliveryTimeout, clock, context.CancellationToken);
        var delivery = new DeliveryConsumeContext<T>(new UntrackedConsumeContext<T>(context), options, provider, consumed.State, consumed.Messages, limit);
        while (delivery.ContinueProcessing)
            await limit.Wait(next.Send(delivery));
    }

    /// <summary>
    /// Takes over what another attempt committed and has not delivered. A copy which the broker hands out for the first time leaves it to that
    /// attempt as long as it may still be at it; a redelivery and a retry know that it has failed.
    /// </summary>
    private async Task<Delivery> Take<T>(ConsumeContext<T> context, OutboxConsumeOptions options, InboxState state)
        where T : class
    {
        var isCopy = !context.ReceiveContext.Redelivered && context.GetRetryAttempt() == 0 && !context.HasPayloadType(typeof(FailedDelivery));
        while (isCopy && clock.GetUtcNow().UtcDateTime - state.Consumed < 2 * options.MessageDeliveryTimeout)
        {
            await Task.Delay(Pause, clock, context.CancellationToken);
            state = await dbContext.Set<InboxState>().IgnoreQueryFilters().AsNoTracking()
                .SingleOrDefaultAsync(row => row.Id == state.Id, context.CancellationToken) ?? Cleaned(state);
            if (state.Delivered is not null)
                return new Delivery(state, []);
        }

        return new Delivery(state, await InboxRows.Load(dbContext, state, context.CancellationToken));
    }

    // Only delivered rows are cleaned up.
    private static InboxState Cleaned(InboxState state)
    {
        state.Delivered = state.Consumed;
        return state;
    }
}
