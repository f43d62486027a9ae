using Bridge.Receiver.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Bridge.Receiver.Publishing.Audit;

/// <summary>Looks whether every message still reaches every queue that consumes it, and whether a queue keeps what it has.</summary>
/// <remarks>A mandatory publish proves one queue of several: a binding that is gone loses one of the effects, and nobody is told.</remarks>
internal sealed class RouteAudit(
    ManagementClient broker, ConsumedMessages consumed, RouteAlarms alarms, IOptions<ReceiverOptions> options, TimeProvider time) : BackgroundService
{
    /// <summary>How often it looks until the receiver may be ready.</summary>
    private static readonly TimeSpan Impatience = TimeSpan.FromSeconds(1);

    private readonly Route[] _routes =
        [.. consumed.Routes.Append(UnhandledQueue.Route).Where(route => !options.Value.WithoutQueues.Contains(route.Queue))];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AuditAsync(stoppingToken);
        while (!alarms.IsOpen)
        {
            await Task.Delay(Impatience, time, stoppingToken);
            await AuditAsync(stoppingToken);
        }

        using var timer = new PeriodicTimer(options.Value.AuditInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await AuditAsync(stoppingToken);
        }
    }

    private async Task AuditAsync(CancellationToken cancellationToken)
    {
        try
        {
            alarms.Take(AuditReport.Of(await broker.LookAsync(cancellationToken), _routes));
        }
        catch (ManagementException exception)
        {
            alarms.Take(alarms.Report with { UnseenBecause = exception.Message });
        }
    }
}
