using Bridge.Hosting.Bus.Outages;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.Hosting.Bus;

/// <summary>How often a message is tried before it goes to the dead letters.</summary>
public static class BridgeRetry
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5),
    ];

    /// <summary>
    /// Five attempts within 8 seconds: long enough for a lost connection, short enough for a poison message. An <see cref="IOutage" />
    /// is no fault of the message: it is tried until the outage ends, and the five attempts count anew.
    /// </summary>
    /// <param name="endpoint">The queue. Retries lie outside of whatever is added to it afterwards.</param>
    /// <param name="context">Where the outages are known.</param>
    /// <param name="configure">Adds what is not tried again.</param>
    public static void UseBridgeRetry(
        this IReceiveEndpointConfigurator endpoint, IRegistrationContext context, Action<IRetryConfigurator>? configure = null)
    {
        var outage = context.GetRequiredService<OutageRetry>();
        endpoint.UseMessageRetry(outage.Configure);
        endpoint.UseMessageRetry(retry =>
        {
            configure?.Invoke(retry);
            retry.Ignore<Exception>(outage.IsOutage);
            retry.Intervals(Pauses);
        });
    }
}
