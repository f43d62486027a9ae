using MassTransit.DependencyInjection;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.BusOutbox;

/// <summary>
/// What the scope's <see cref="IPublishEndpoint" /> and <see cref="ISendEndpointProvider" /> stand on: inside a consumer its own context, which has
/// an outbox already if its endpoint wants one; outside of one the bus outbox.
/// </summary>
internal sealed class OutboxScopedBusContextProvider<TDbContext> : IScopedBusContextProvider<IBus>, IDisposable
    where TDbContext : DbContext
{
    private readonly OutboxScopedBusContext<TDbContext>? _outbox;

    public OutboxScopedBusContextProvider(
        IBus bus,
        TDbContext dbContext,
        IBusOutboxNotification notification,
        NotifyOnSave<TDbContext> others,
        Bind<IBus, IClientFactory> clientFactory,
        Bind<IBus, IScopedConsumeContextProvider> consumeContext,
        IServiceProvider provider,
        TimeProvider clock)
    {
        Context = consumeContext.Value.HasContext
            ? new ConsumeContextScopedBusContext(consumeContext.Value.GetContext(), clientFactory.Value)
            : _outbox = new OutboxScopedBusContext<TDbContext>(bus, dbContext, notification, others, clientFactory.Value, provider, clock);
    }

    public ScopedBusContext Context { get; }

    public void Dispose() => _outbox?.Dispose();
}
