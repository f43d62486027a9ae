using MassTransit;

namespace Bridge.Hosting.Bus;

/// <summary>The queue of one consumer class: its name, its concurrency and its retries.</summary>
/// <typeparam name="TConsumer">The only consumer class of the queue.</typeparam>
public abstract class QueueDefinition<TConsumer> : ConsumerDefinition<TConsumer>
    where TConsumer : class, IConsumer
{
    /// <summary>Takes the queue's name from the attribute of the definition.</summary>
    protected QueueDefinition()
    {
        EndpointName = QueueAttribute.Of(GetType()).Name;
    }

    /// <inheritdoc />
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<TConsumer> consumerConfigurator, IRegistrationContext context)
    {
        endpointConfigurator.UseBridgeConcurrency(ConcurrentMessageLimit);
        endpointConfigurator.UseBridgeRetry(context, ConfigureRetry);
    }

    /// <summary>Adds what is not tried again. By default everything is.</summary>
    /// <param name="retry">The retries of the queue.</param>
    protected virtual void ConfigureRetry(IRetryConfigurator retry)
    {
    }
}
