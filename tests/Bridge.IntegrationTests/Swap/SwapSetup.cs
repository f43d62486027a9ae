using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Swap;

/// <summary>How a host differs from the next.</summary>
internal sealed record SwapSetup(string Database)
{
    /// <summary>RabbitMQ; without it the in-memory transport.</summary>
    public Uri? Broker { get; init; }

    /// <summary>Which endpoints have the inbox, by queue name.</summary>
    public Func<string, bool> HasInbox { get; init; } = _ => true;

    /// <summary>Whether these take many messages in one transaction.</summary>
    public bool InBatches { get; init; }

    public int BatchesAtOnce { get; init; } = 2;

    public Action<IBusRegistrationConfigurator>? Bus { get; init; }

    /// <summary>Settings of inbox and outbox; without them nothing is cleaned up.</summary>
    public Action<IEntityFrameworkOutboxConfigurator>? Outbox { get; init; }

    /// <summary>Limits of the delivery of what a consumer published.</summary>
    public Action<IOutboxOptionsConfigurator>? Delivery { get; init; }

    /// <summary>Retries, outside the inbox.</summary>
    public Action<IReceiveEndpointConfigurator>? Retry { get; init; }

    public Action<IServiceCollection>? Services { get; init; }
}
