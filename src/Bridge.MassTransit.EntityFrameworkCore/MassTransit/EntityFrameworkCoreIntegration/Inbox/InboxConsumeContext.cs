using MassTransit.EntityFrameworkCoreIntegration.Storage;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>A message that is consumed: MassTransit's outbox pipe lets the consumer run and then calls <see cref="SetConsumed" />.</summary>
internal sealed class InboxConsumeContext<TMessage>(
    ConsumeContext<TMessage> context,
    OutboxConsumeOptions options,
    IServiceProvider provider,
    InboxTransaction transaction,
    InboxState state,
    bool isNew)
    : OutboxConsumeContextProxy<TMessage>(context, options, provider)
    where TMessage : class
{
    private readonly List<OutboxMessage> _published = [];
    private readonly Lock _publishing = new();

    public override Guid? MessageId => state.MessageId;

    public override bool ContinueProcessing { get; set; } = true;

    public override bool IsMessageConsumed => false;

    public override bool IsOutboxDelivered => false;

    public override int ReceiveCount => state.ReceiveCount;

    public override long? LastSequenceNumber => null;

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

    public override Task<List<OutboxMessageContext>> LoadOutboxMessages() => Task.FromResult<List<OutboxMessageContext>>([]);

    public override Task NotifyOutboxMessageDelivered(OutboxMessageContext message) => Task.CompletedTask;

    public override Task SetDelivered() => Task.CompletedTask;

    public override Task RemoveOutboxMessages() => Task.CompletedTask;
}
