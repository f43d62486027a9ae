using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Bridge.Receiver.Spooling;

/// <summary>Looks how deep the spool is, for metrics and status.</summary>
internal sealed class SpoolWatch(IDbContextFactory<ReceiverDbContext> databases, Rehearsal rehearsal, SpoolDepth depth, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The figures stay what they were. That the database is away is told by whoever needs it.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        depth.Waiting = await database.Waiting.LongCountAsync(cancellationToken);
        depth.Oldest = await database.Waiting.OrderBy(row => row.Id).Select(row => (DateTimeOffset?)row.ReceivedAt).FirstOrDefaultAsync(cancellationToken);
        depth.Parked = await database.Spool.LongCountAsync(row => row.ParkedBecause != null, cancellationToken);
        await rehearsal.FinishAsync(cancellationToken);
    }
}
