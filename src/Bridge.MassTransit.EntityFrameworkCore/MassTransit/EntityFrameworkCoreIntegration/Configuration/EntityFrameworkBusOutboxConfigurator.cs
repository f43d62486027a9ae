using MassTransit.DependencyInjection;
using MassTransit.EntityFrameworkCoreIntegration.BusOutbox;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MassTransit.EntityFrameworkCoreIntegration.Configuration;

/// <summary>Collects the settings of <c>UseBusOutbox</c> and registers the scoped publisher and the delivery service of one context.</summary>
internal sealed class EntityFrameworkBusOutboxConfigurator<TDbContext>(
    IBusRegistrationConfigurator services,
    EntityFrameworkOutboxConfigurator<TDbContext> outbox)
    : IEntityFrameworkBusOutboxConfigurator
    where TDbContext : DbContext
{
    public int MessageDeliveryLimit { get; set; } = 100;

    public TimeSpan MessageDeliveryTimeout { get; set; } = TimeSpan.FromSeconds(10);

    public void DisableDeliveryService()
    {
        services.RemoveHostedService<BusOutboxDeliveryService<TDbContext>>();
        services.RemoveHostedService<OutboxListener<TDbContext>>();
    }

    public void Configure(Action<IEntityFrameworkBusOutboxConfigurator>? configure)
    {
        Claim();
        services.AddSingleton<DeliverySignal<TDbContext>>();
        services.AddSingleton<IBusOutboxNotification>(provider => provider.GetRequiredService<DeliverySignal<TDbContext>>());
        services.AddSingleton<NotifyOnSave<TDbContext>>();
        services.ConfigureDbContext<TDbContext>((provider, context) => context.AddInterceptors(provider.GetRequiredService<NotifyOnSave<TDbContext>>()));
        services.ReplaceScoped<IScopedBusContextProvider<IBus>, OutboxScopedBusContextProvider<TDbContext>>();
        services.AddHostedService<BusOutboxDeliveryService<TDbContext>>();
        services.AddHostedService<OutboxListener<TDbContext>>();

        configure?.Invoke(this);

        services.AddOptions<OutboxDeliveryServiceOptions>(OptionsName.Of<TDbContext>()).Configure(options =>
        {
            options.QueryDelay = outbox.QueryDelay;
            options.QueryMessageLimit = Math.Max(1, outbox.QueryMessageLimit);
            options.QueryTimeout = outbox.QueryTimeout;
            options.MessageDeliveryLimit = Math.Max(1, MessageDeliveryLimit);
            options.MessageDeliveryTimeout = MessageDeliveryTimeout;
        });
    }

    private void Claim()
    {
        var owner = services.Select(service => service.ImplementationInstance).OfType<BusOutboxOwner>().FirstOrDefault();
        if (owner is not null)
        {
            throw new ConfigurationException(
                $"UseBusOutbox was called for {typeof(TDbContext).Name} after {owner.DbContext.Name}: it replaces the scoped publisher of the " +
                "whole process, so only one context may have it. Remove one of the two calls.");
        }

        services.AddSingleton(new BusOutboxOwner(typeof(TDbContext)));
    }
}
