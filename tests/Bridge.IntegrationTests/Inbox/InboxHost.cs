using System.Collections.Concurrent;
using Bridge.IntegrationTests.Swap;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>A host with the three consumers of this folder.</summary>
internal static class InboxHost
{
    public static Task<SwapHost<SwapContext>> StartAsync(SwapSetup setup) =>
        SwapHost<SwapContext>.StartAsync(setup with
        {
            HasInbox = name => name == "DoIt",
            Bus = bus =>
            {
                bus.AddConsumer<DoItConsumer>();
                bus.AddConsumer<ItIsDoneConsumer>();
                bus.AddConsumer<FaultConsumer>();
                setup.Bus?.Invoke(bus);
            },
            Services = services =>
            {
                services.AddSingleton<Attempts>();
                services.AddSingleton<ConcurrentQueue<ItIsDone>>();
                services.AddSingleton<ConcurrentQueue<Fault<DoIt>>>();
                setup.Services?.Invoke(services);
            },
        });

    public static Task Publish(this SwapHost<SwapContext> host, DoIt message, Guid messageId) =>
        host.Bus.Publish(message, context => context.MessageId = messageId);

    public static Task<int> Effects(this SwapHost<SwapContext> host) => host.Query(context => context.Effects.CountAsync());

    public static IReadOnlyCollection<ItIsDone> Arrived(this SwapHost<SwapContext> host) => host.Get<ConcurrentQueue<ItIsDone>>();

    public static IReadOnlyCollection<Fault<DoIt>> Faults(this SwapHost<SwapContext> host) => host.Get<ConcurrentQueue<Fault<DoIt>>>();
}
