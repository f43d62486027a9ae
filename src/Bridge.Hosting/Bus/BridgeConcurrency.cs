using MassTransit;

namespace Bridge.Hosting.Bus;

/// <summary>How many messages of a queue a service works on at once, and how many the broker hands out to it.</summary>
/// <remarks>From the benchmark <c>concurrency</c>: docs/performance.md.</remarks>
public static class BridgeConcurrency
{
    private const int UsuallyAtOnce = 16;

    /// <summary>So the next message is there when one is done; what goes beyond waits in the broker, where another instance can take it.</summary>
    private const int HandedOutForEach = 4;

    /// <summary>Sets both, whatever the machine has of processors.</summary>
    /// <param name="endpoint">The queue.</param>
    /// <param name="atOnce">How many at once, at least 1; null for 16.</param>
    public static void UseBridgeConcurrency(this IReceiveEndpointConfigurator endpoint, int? atOnce)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var limit = atOnce ?? UsuallyAtOnce;
        (endpoint.ConcurrentMessageLimit, endpoint.PrefetchCount) = (limit, limit * HandedOutForEach);
    }
}
