using Microsoft.Extensions.DependencyInjection;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;

/// <summary>One delivery that waits for a batch, or is in one.</summary>
internal abstract class BatchedMessage(Guid messageId, Guid consumerId)
{
    private readonly TaskCompletionSource<bool> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Guid MessageId => messageId;

    public Guid ConsumerId => consumerId;

    /// <summary>What two copies share.</summary>
    public (Guid MessageId, Guid ConsumerId) Key => (messageId, consumerId);

    /// <summary>True once a batch has done all there is to do; false where the message is to be consumed alone.</summary>
    public Task<bool> Outcome => _outcome.Task;

    /// <summary>The row as the batch claimed it; null where it did not.</summary>
    public InboxState? State { get; set; }

    /// <summary>Whether the batch inserted the row. If not, this is a copy of a message that is consumed and delivered.</summary>
    public bool IsNew { get; set; }

    /// <summary>What the consumer published, in order.</summary>
    public abstract IReadOnlyList<OutboxMessage> Published { get; }

    public abstract CancellationToken CancellationToken { get; }

    /// <summary>Runs the consumer in the scope, and so in the context and transaction, of the batch.</summary>
    public abstract Task Consume(IServiceScope scope);

    /// <summary>After the commit: tells that the message is consumed, and sends what its consumer published.</summary>
    public abstract Task Finish(IServiceScope scope);

    public void Done() => _outcome.TrySetResult(true);

    public void Alone() => _outcome.TrySetResult(false);
}
