using MassTransit.Middleware;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;

/// <summary>A message that is consumed in the transaction of a batch, which saves and commits for all.</summary>
internal sealed class BatchConsumeContext<TMessage>(
    ConsumeContext<TMessage> context,
    OutboxConsumeOptions options,
    IServiceProvider provider,
    InboxState state,
    TimeProvider clock)
    : PublishingConsumeContext<TMessage>(context, options, provider, state, clock)
    where TMessage : class
{
    private Func<Task> _notify = () => Task.CompletedTask;

    public override Task SetConsumed() => Task.CompletedTask;

    /// <summary>Tells what the consumer told, once it is true.</summary>
    public Task NotifyConsumed() => _notify();

    /// <summary>Waits for the commit.</summary>
    public override Task NotifyConsumed<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
    {
        _notify = () => base.NotifyConsumed(context, duration, consumerType);
        return Task.CompletedTask;
    }

    /// <summary>Tells nobody: the message is consumed again, alone.</summary>
    public override Task NotifyFaulted<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception) => Task.CompletedTask;
}
