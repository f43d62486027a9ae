using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Benchmarks.Messaging;

/// <summary>How a service of one contestant differs from that of the next.</summary>
internal sealed record MessagingSetup
{
    /// <summary>Messages that the broker hands out ahead.</summary>
    internal int Prefetch { get; init; } = 64;

    /// <summary>Messages that are worked on at once.</summary>
    internal int Concurrency { get; init; } = 16;

    /// <summary>Adds to the registration.</summary>
    internal Action<IServiceCollection, IBusRegistrationConfigurator> Register { get; init; } = (_, _) => { };

    /// <summary>Adds to the queue.</summary>
    internal Action<IBusRegistrationContext, IReceiveEndpointConfigurator> Configure { get; init; } = (_, _) => { };
}
