using MassTransit.EntityFrameworkCoreIntegration.Storage;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>A message that is consumed: MassTransit's outbox pipe lets the consumer run and then calls <see cref="OutboxConsumeContextProxy{TMessage}.SetConsumed" />.</summary>
internal abstract class PublishingConsumeContext<TMessage>(
    ConsumeContext<TMessage> context,
    OutboxConsumeOptions options,
    IServiceProvider provider,
    InboxState state,
    TimeProvider clock)
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

    /// <summary>What the consumer published, in order.</summary>
    public IReadOnlyList<OutboxMessage> Published => _published;

    /// <summary>Keeps a message until the commit. It is not given to the context here: the consumer may clear the change tracker.</summary>
    public override Task AddSend<T>(SendContext<T> context)
    {
        var message = OutboxMessageFactory.Create(context, SerializerContext, clock.GetUtcNow().UtcDateTime);
        lock (_publishing)
            _published.Add(message);
        return Task.CompletedTask;
    }

    public override Task<List<OutboxMessageContext>> LoadOutboxMessages() => Task.FromResult<List<OutboxMessageContext>>([]);

    public override Task NotifyOutboxMessageDelivered(OutboxMessageContext message) => Task.CompletedTask;

    public override Task SetDelivered() => Task.CompletedTask;

    public override Task RemoveOutboxMessages() => Task.CompletedTask;
}
