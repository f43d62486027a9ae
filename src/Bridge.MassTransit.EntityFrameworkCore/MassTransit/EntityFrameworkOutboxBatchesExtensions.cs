using MassTransit.Configuration;
using MassTransit.EntityFrameworkCoreIntegration.Configuration;
using Microsoft.EntityFrameworkCore;

namespace MassTransit;

/// <summary>What the package does not have: an inbox and outbox that take many messages in one transaction.</summary>
public static class EntityFrameworkOutboxBatchesExtensions
{
    /// <summary>
    /// Puts every consumer of the endpoint behind the inbox and outbox of the context, as <c>UseEntityFrameworkOutbox</c> does, and consumes what
    /// waits in one transaction: one claim, one save, one commit. Where anything of a batch fails, all of it is undone and each message is consumed
    /// alone. Sagas of the endpoint are not batched: they have one transaction a message. Let <c>ConcurrentMessageLimit</c> and
    /// <c>PrefetchCount</c> be at least as many as the messages of all batches.
    /// </summary>
    /// <remarks>
    /// The consumers of a batch run one after the other in one scope: they share its context, whatever else is scoped, and row locks until the
    /// commit. They must publish by their <see cref="ConsumeContext" />, and not run SQL past the context: it would miss what is not saved yet.
    /// Where messages contend for the same rows in any order, batches can deadlock, which undoes one of them.
    /// </remarks>
    /// <typeparam name="TDbContext">The context given to <c>AddEntityFrameworkOutbox</c>.</typeparam>
    /// <param name="configurator">The endpoint.</param>
    /// <param name="context">The registration.</param>
    /// <param name="configure">How large batches are, and limits of the delivery of what was published.</param>
    public static void UseEntityFrameworkOutboxBatches<TDbContext>(
        this IReceiveEndpointConfigurator configurator,
        IRegistrationContext context,
        Action<IEntityFrameworkOutboxBatchesConfigurator>? configure = null)
        where TDbContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(configurator);
        ArgumentNullException.ThrowIfNull(context);
        var batches = new OutboxBatchesConfigurator<TDbContext>(configurator, context);
        configure?.Invoke(batches);
        configurator.ConnectConsumerConfigurationObserver(batches);

        var sagas = new OutboxConsumePipeSpecificationObserver<TDbContext>(configurator, context);
        (sagas.MessageDeliveryLimit, sagas.MessageDeliveryTimeout) = (batches.MessageDeliveryLimit, batches.MessageDeliveryTimeout);
        configurator.ConnectSagaConfigurationObserver(sagas);
    }
}
