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
    /// <summary>
    /// How many waiting messages may share one transaction. 1, the default, gives each its own; more suits consumers that only add rows or whose
    /// messages seldom meet in a row, and wants a <c>ConcurrentMessageLimit</c> of at least twice as many.
    /// </summary>
    protected int MessagesInTransaction { get; init; } = 1;

    /// <inheritdoc />
    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<TConsumer> consumerConfigurator, IRegistrationContext context)
    {
        base.ConfigureConsumer(endpointConfigurator, consumerConfigurator, context);
        if (MessagesInTransaction > 1)
        {
            endpointConfigurator.UseEntityFrameworkOutboxBatches<TContext>(context, batches => batches.MessageLimit = MessagesInTransaction);
            return;
        }

        endpointConfigurator.UseEntityFrameworkOutbox<TContext>(context);
    }
}
