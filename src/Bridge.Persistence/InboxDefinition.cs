using Bridge.Hosting.Bus;
using MassTransit;

namespace Bridge.Persistence;

/// <summary>The queue of a consumer whose effect lies in the database: retries outside, inbox inside.</summary>
/// <typeparam name="TConsumer">The only consumer class of the queue.</typeparam>
/// <typeparam name="TContext">The database in whose transaction it acts once.</typeparam>
public abstract class InboxDefinition<TConsumer, TContext> : QueueDefinition<TConsumer>
    where TConsumer : class, IConsumer
    where TContext : ServiceDbContext
{
    /// <inheritdoc />
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<TConsumer> consumerConfigurator, IRegistrationContext context)
    {
        base.ConfigureConsumer(endpointConfigurator, consumerConfigurator, context);
        endpointConfigurator.UseEntityFrameworkOutbox<TContext>(context);
    }
}
