using MassTransit;

namespace Bridge.Hosting.Bus;

/// <summary>How often a message is tried before it goes to the dead letters.</summary>
public static class BridgeRetry
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5),
    ];

    /// <summary>Five attempts within 8 seconds: long enough for a lost connection, short enough for a poison message.</summary>
    public static void Configure(IRetryConfigurator retry) => retry.Intervals(Pauses);
}
