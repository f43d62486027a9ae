using MassTransit.Clients;
using MassTransit.DependencyInjection;
using MassTransit.EntityFrameworkCoreIntegration.Storage;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;
using MassTransit.Serialization;
using MassTransit.Transports;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.BusOutbox;

/// <summary>Adds what is published or sent in this scope to the context's next <c>SaveChanges</c>, all of one save under one outbox.</summary>
internal sealed class OutboxScopedBusContext<TDbContext> : ScopedBusContext, OutboxSendContext, IDisposable
    where TDbContext : DbContext
{
    private readonly Lock _adding = new();
    private readonly TimeProvider _clock;
    private readonly TDbContext _dbContext;
    private readonly IBusOutboxNotification _notification;
    private readonly NotifyOnSave<TDbContext> _others;
    private readonly IServiceProvider _provider;
    private bool _hasSaved;
    private Guid? _outboxId;

    public OutboxScopedBusContext(
        IBus bus,
        TDbContext dbContext,
        IBusOutboxNotification notification,
        NotifyOnSave<TDbContext> others,
        IClientFactory clientFactory,
        IServiceProvider provider,
        TimeProvider clock)
    {
        (_dbContext, _notification, _others, _provider, _clock) = (dbContext, notification, others, provider, clock);
        SendEndpointProvider = new OutboxSendEndpointProvider(this, bus);
        PublishEndpoint = new PublishEndpoint(new OutboxPublishEndpointProvider(this, bus));
        ClientFactory = new ScopedClientFactory(new ClientFactory(new ScopedClientFactoryContext(clientFactory, provider)), null);
        dbContext.SavedChanges += OnSavedChanges;
    }

    public ISendEndpointProvider SendEndpointProvider { get; }

    public IPublishEndpoint PublishEndpoint { get; }

    public IScopedClientFactory ClientFactory { get; }

    public Task AddSend<T>(SendContext<T> context)
        where T : class
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        var message = OutboxMessageFactory.Create(context, SystemTextJsonMessageSerializer.Instance, now);
        lock (_adding)
        {
            message.OutboxId = _outboxId ??= AddOutbox(now);
            _dbContext.Add(message);
        }

        return Task.CompletedTask;
    }

    public object? GetService(Type serviceType) => _provider.GetService(serviceType);

    /// <summary>The end of the scope comes after the commit, also where the caller holds the transaction.</summary>
    public void Dispose()
    {
        _dbContext.SavedChanges -= OnSavedChanges;
        _others.End(_dbContext);
        if (_hasSaved)
            _notification.Delivered();
    }

    private Guid AddOutbox(DateTime now)
    {
        var outbox = new OutboxState { OutboxId = NewId.NextGuid(), Created = now };
        _dbContext.Add(outbox);
        _others.Begin(_dbContext);
        return outbox.OutboxId;
    }

    private void OnSavedChanges(object? sender, SavedChangesEventArgs saved)
    {
        lock (_adding)
        {
            if (_outboxId is null)
                return;

            _outboxId = null;
            _others.End(_dbContext);
            _hasSaved = true;
        }

        if (_dbContext.Database.CurrentTransaction is null)
            _notification.Delivered();
    }
}
