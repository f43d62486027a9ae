using MassTransit.EntityFrameworkCoreIntegration.Storage;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>
/// What MassTransit's outbox pipe drives: it lets the consumer run if the message is new, then calls <see cref="SetConsumed" />; it delivers what
/// an earlier attempt committed, then calls <see cref="SetDelivered" /> and <see cref="RemoveOutboxMessages" />.
/// </summary>
internal sealed class InboxConsumeContext<TMessage>(
    ConsumeContext<TMessage> context,
    OutboxConsumeOptions options,
    IServiceProvider provider,
    InboxTransaction transaction,
    InboxState state,
    bool isNew,
    DeliveryLimit? limit = null)
    : OutboxConsumeContextProxy<TMessage>(context, options, provider)
    where TMessage : class
{
    private readonly List<OutboxMessage> _published = [];
    private readonly Lock _publishing = new();
    private List<OutboxMessage>? _undelivered;

    public override Guid? MessageId => state.MessageId;

    public override bool ContinueProcessing { get; set; } = true;

    public override bool IsMessageConsumed => !isNew && state.Consumed.HasValue;

    public override bool IsOutboxDelivered => state.Delivered.HasValue;

    public override int ReceiveCount => state.ReceiveCount;

    public override long? LastSequenceNumber => state.LastSequenceNumber;

    /// <summary>Whether the consumer committed messages that nobody has delivered yet.</summary>
    public bool HasUndelivered => _published.Count > 0;

    /// <summary>
    /// Saves and commits. It is called within the pipe so that a failure of either is reported as the consumer's own: a typed
    /// <c>Fault</c> is published.
    /// </summary>
    public override async Task SetConsumed()
    {
        await transaction.Save(_published, CancellationToken);
        if (HasUndelivered || !isNew)
            await transaction.MarkConsumed(state.Id, delivered: !HasUndelivered, CancellationToken);
        await transaction.Commit();
    }

    /// <summary>Keeps a message until the commit. It is not given to the context here: the consumer may clear the change tracker.</summary>
    public override Task AddSend<T>(SendContext<T> context)
    {
        var message = OutboxMessageFactory.Create(context, SerializerContext, transaction.Now);
        lock (_publishing)
            _published.Add(message);
        return Task.CompletedTask;
    }

    /// <summary>The pipe asks again until nothing is left: it sends as many at a time as the endpoint allows.</summary>
    public override async Task<List<OutboxMessageContext>> LoadOutboxMessages()
    {
        if (_undelivered is null)
        {
            _undelivered = await transaction.LoadMessages(CancellationToken);
            foreach (var message in _undelivered)
                message.Deserialize(SerializerContext);
        }

        var last = state.LastSequenceNumber ?? 0;
        return [.. _undelivered.Where(message => message.SequenceNumber > last)];
    }

    public override Task NotifyOutboxMessageDelivered(OutboxMessageContext message)
    {
        state.LastSequenceNumber = message.SequenceNumber;
        limit?.Sent();
        return Task.CompletedTask;
    }

    public override Task SetDelivered()
    {
        state.Delivered = transaction.Now;
        return Task.CompletedTask;
    }

    /// <summary>Called for a plain copy too, which has loaded nothing and has nothing to remove.</summary>
    public override Task RemoveOutboxMessages() =>
        _undelivered is null ? Task.CompletedTask : transaction.MarkDelivered(state, CancellationToken);
}
