using MassTransit.Middleware;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>A message that is consumed in a transaction of its own.</summary>
internal sealed class InboxConsumeContext<TMessage>(
    ConsumeContext<TMessage> context,
    OutboxConsumeOptions options,
    IServiceProvider provider,
    InboxTransaction transaction,
    InboxState state,
    bool isNew,
    TimeProvider clock)
    : PublishingConsumeContext<TMessage>(context, options, provider, state, clock)
    where TMessage : class
{
    private readonly InboxState _state = state;

    /// <summary>
    /// Saves and commits. It is called within the pipe so that a failure of either is reported as the consumer's own: a typed
    /// <c>Fault</c> is published.
    /// </summary>
    public override async Task SetConsumed()
    {
        await transaction.Save(_state, Published, isNew, CancellationToken);
        await transaction.Commit();
    }
}
