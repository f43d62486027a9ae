using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bridge.Hosting.Bus.Reconnecting;

/// <summary>Cuts a connection on which the broker lives but answers nothing any more.</summary>
/// <remarks>
/// Seen after RabbitMQ 3.10 was killed and started again: forty publishes at once to a quorum queue were never confirmed, and from then on nothing
/// that was asked on the connection was answered, for minutes. Neither side closed it. A new connection begins anew.
/// </remarks>
internal sealed partial class ConnectionGuard(BrokerConnection connection, SendWatch sends, TimeProvider time, ILogger<ConnectionGuard> logger) : BackgroundService
{
    /// <summary>Longer than a broker takes that is only slow, and than one takes to elect a leader.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (sends.Silence >= Patience)
            {
                Log.Cut(logger, Patience.TotalSeconds);
                sends.Reset();
                connection.Cut();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The broker has answered nothing for {Seconds} s: the connection is cut and made anew")]
        internal static partial void Cut(ILogger logger, double seconds);
    }
}
