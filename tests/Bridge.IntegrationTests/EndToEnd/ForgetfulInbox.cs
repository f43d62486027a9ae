using Bridge.Hosting;
using MassTransit;
using MassTransit.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>Takes the inbox out: each delivery gets a key of its own, so that no copy is ever recognised.</summary>
internal sealed class ForgetfulInbox<TContext>(IOutboxContextFactory<TContext> inbox) : IOutboxContextFactory<TContext>
    where TContext : class
{
    public Task Send<T>(ConsumeContext<T> context, OutboxConsumeOptions options, IPipe<OutboxConsumeContext<T>> next)
        where T : class =>
        inbox.Send(
            context,
            new OutboxConsumeOptions
            {
                ConsumerId = Guid.NewGuid(),
                ConsumerType = options.ConsumerType,
                MessageDeliveryLimit = options.MessageDeliveryLimit,
                MessageDeliveryTimeout = options.MessageDeliveryTimeout,
            },
            next);

    public void Probe(ProbeContext context) => inbox.Probe(context);
}

internal static class ForgetfulInboxExtensions
{
    /// <summary>Takes the inbox of a context out of a process that is about to be built.</summary>
    internal static BridgeBuilder Forget<TContext>(this BridgeBuilder bridge)
        where TContext : class
    {
        bridge.Web.Host.ConfigureContainer<IServiceCollection>((_, services) =>
        {
            var original = services.Single(service => service.ServiceType == typeof(IOutboxContextFactory<TContext>));
            services.Remove(original);
            services.AddScoped<IOutboxContextFactory<TContext>>(provider => new ForgetfulInbox<TContext>(
                (IOutboxContextFactory<TContext>)ActivatorUtilities.CreateInstance(provider, original.ImplementationType!)));
        });
        return bridge;
    }
}
