using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>
/// A consumed message: MassTransit's outbox pipe sends what its consumer published, several at a time. It runs no statement: a
/// delivery that is given up goes on behind the back of whoever gave it up, and must not find the connection in other hands.
/// </summary>
internal sealed class DeliveryConsumeContext<TMessage>(
    ConsumeContext<TMessage> context,
    OutboxConsumeOptions options,
    IServiceProvider provider,
    InboxState state,
    IReadOnlyList<OutboxMessage> undelivered,
    DeliveryLimit limit)
    : OutboxConsumeContextProxy<TMessage>(context, options, provider)
    where TMessage : class
{
    private long _last = state.LastSequenceNumber ?? 0;
    private bool _isDelivered = state.Delivered.HasValue;

    public override Guid? MessageId => state.MessageId;

    public override bool ContinueProcessing { get; set; } = true;

    public override bool IsMessageConsumed => true;

    public override bool IsOutboxDelivered => _isDelivered;

    public override int ReceiveCount => state.ReceiveCount;

    public override long? LastSequenceNumber => _last;

    public override Task SetConsumed() => Task.CompletedTask;

    /// <exception cref="InvalidOperationException">Always: nobody publishes in a delivery, and what is captured here would be lost.</exception>
    public override Task AddSend<T>(SendContext<T> context) =>
        throw new InvalidOperationException("A message was published while an outbox is delivered.");

    /// <summary>The pipe asks again until nothing is left: it sends as many at a time as the endpoint allows.</summary>
    public override Task<List<OutboxMessageContext>> LoadOutboxMessages() =>
        Task.FromResult<List<OutboxMessageContext>>([.. undelivered.Where(message => message.SequenceNumber > _last)]);

    public override Task NotifyOutboxMessageDelivered(OutboxMessageContext message)
    {
        _last = message.SequenceNumber;
        limit.Sent();
        return Task.CompletedTask;
    }

    public override Task SetDelivered()
    {
        _isDelivered = true;
        return Task.CompletedTask;
    }

    public override Task RemoveOutboxMessages() => Task.CompletedTask;
}
