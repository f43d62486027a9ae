using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Benchmarks.Messaging;

/// <summary>How a service of one contestant differs from that of the next.</summary>
internal sealed record MessagingSetup
{
    /// <summary>Messages that the broker hands out ahead.</summary>
    internal int Prefetch { get; init; } = 64;

    /// <summary>Messages that are worked on at once.</summary>
    internal int Concurrency { get; init; } = 16;

    /// <summary>How often each message is delivered: the whole queue, and then the whole of it again, under the same ids.</summary>
    internal int Copies { get; init; } = 1;

    /// <summary>Whether an inbox saves what the consumer changed.</summary>
    internal bool HasInbox { get; init; }

    /// <summary>Adds consumers or sagas.</summary>
    internal required Action<IServiceCollection, IBusRegistrationConfigurator> Register { get; init; }

    /// <summary>Puts them on the queue.</summary>
    internal required Action<IBusRegistrationContext, IReceiveEndpointConfigurator> Configure { get; init; }

    /// <summary>What so many messages are.</summary>
    internal Func<int, IEnumerable<object>> Messages { get; init; } = count => Enumerable.Repeat(new DoIt("done"), count);

    /// <summary>Counts the messages that had their effect.</summary>
    internal Func<BenchmarkDbContext, CancellationToken, Task<int>> Effects { get; init; } = (database, cancellationToken) => database.Effects.CountAsync(cancellationToken);

    /// <summary>One consumer, alone.</summary>
    internal static MessagingSetup Of<TConsumer>()
        where TConsumer : class, IConsumer =>
        new()
        {
            Register = (_, bus) => bus.AddConsumer<TConsumer>(),
            Configure = (context, endpoint) => endpoint.ConfigureConsumer<TConsumer>(context),
        };
}
