using System.Collections.Concurrent;
using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Outbox;

/// <summary>A host that publishes through the bus outbox. Its poll is so slow that only a wake-up explains a delivery.</summary>
internal static class OutboxHost
{
    public static Task<SwapHost<SwapContext>> StartAsync(string database, Uri? broker = null, TimeSpan? poll = null, bool deliver = true) =>
        SwapHost<SwapContext>.StartAsync(new SwapSetup(database)
        {
            Broker = broker,
            HasInbox = _ => false,
            Outbox = outbox =>
            {
                outbox.QueryDelay = poll ?? TimeSpan.FromHours(1);
                outbox.DisableInboxCleanupService();
                outbox.UseBusOutbox(bus =>
                {
                    if (!deliver)
                        bus.DisableDeliveryService();
                });
            },
            Bus = bus => bus.AddConsumer<NoteConsumer>().Endpoint(endpoint => endpoint.ConcurrentMessageLimit = 1),
            Services = services => services.AddSingleton<ConcurrentQueue<Note>>(),
        });

    /// <summary>Publishes in one scope, with one save.</summary>
    public static Task Save(this SwapHost<SwapContext> host, params string[] texts) =>
        host.InScope(async (services, context) =>
        {
            foreach (var text in texts)
                await services.GetRequiredService<IPublishEndpoint>().Publish(new Note(text));
            return await context.SaveChangesAsync();
        });

    public static string[] Arrived(this SwapHost<SwapContext> host) =>
        [.. host.Get<ConcurrentQueue<Note>>().Select(note => note.Text)];

    public static Task UntilArrived(this SwapHost<SwapContext> host, params string[] texts) =>
        Patience.Until(() => Task.FromResult(texts.All(host.Arrived().Contains)), $"{string.Join(", ", texts)} arrived");

    public static Task UntilEmpty(this SwapHost<SwapContext> host) =>
        Patience.Until(
            () => host.Query(async context => !await context.Set<OutboxMessage>().AnyAsync() && !await context.Set<OutboxState>().AnyAsync()),
            "the outbox was empty");
}
