using Bridge.Hosting.Bus;
using MassTransit;

namespace Bridge.Workflows;

/// <summary>The queue of a workflow: retries outside, inbox inside, in one transaction with its state and with what it publishes.</summary>
internal abstract class WorkflowDefinition<TSaga> : SagaDefinition<TSaga>
    where TSaga : class, ISaga
{
    /// <summary>Takes the queue's name from the attribute of the definition.</summary>
    protected WorkflowDefinition()
    {
        EndpointName = QueueAttribute.Of(GetType()).Name;
    }

    protected override void ConfigureSaga(
        IReceiveEndpointConfigurator endpointConfigurator, ISagaConfigurator<TSaga> sagaConfigurator, IRegistrationContext context)
    {
        endpointConfigurator.UseBridgeConcurrency(ConcurrentMessageLimit);
        endpointConfigurator.UseBridgeRetry(context);
        endpointConfigurator.UseEntityFrameworkOutbox<WorkflowsDbContext>(context);
    }

    /// <summary>Lets such messages pass to the workflow only where they name its key.</summary>
    protected static void OnlyWith<T>(ISagaConfigurator<TSaga> saga, Func<T, string?> key)
        where T : class =>
        saga.Message<T>(message => message.UseFilter(new KeyedMessageFilter<T>(key)));
}
