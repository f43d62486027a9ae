using Bridge.Hosting.Bus;
using Bridge.Hosting.Telling;
using MassTransit;

namespace Bridge.Hosting.Outbound;

/// <summary>The queue of a consumer that calls an outside system, outside any transaction.</summary>
/// <remarks>What <see cref="OutboundCall" /> gave up is not tried again here: the pauses that the system asked for are its own.</remarks>
/// <typeparam name="TConsumer">The only consumer class of the queue.</typeparam>
public abstract class OutboundDefinition<TConsumer> : QueueDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    /// <inheritdoc />
    protected override void ConfigureRetry(IRetryConfigurator retry) =>
        retry.Ignore<Exception>(exception => ToldException.Cause(exception) is OutboundException);
}
