using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Spooling;

/// <summary>Removes rows whose time is over. A row that waits for the broker never expires.</summary>
internal sealed partial class SpoolSweep(IDbContextFactory<ReceiverDbContext> databases, TimeProvider time, ILogger<SpoolSweep> logger) : BackgroundService
{
    /// <summary>Few enough to hold locks for milliseconds.</summary>
    private const int BatchSize = 1000;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(10);

    /// <returns>How many rows were removed.</returns>
    internal static async Task<int> SweepAsync(ReceiverDbContext database, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var total = 0;
        int removed;
        do
        {
            removed = await database.Database.ExecuteSqlAsync(
                $"""
                DELETE FROM receiver.spool WHERE id IN (
                    SELECT id FROM receiver.spool
                    WHERE expires_at <= {now} AND (sent_at IS NOT NULL OR parked_because IS NOT NULL)
                    ORDER BY expires_at LIMIT {BatchSize} FOR UPDATE SKIP LOCKED)
                """,
                cancellationToken);
            total += removed;
        }
        while (removed == BatchSize);
        return total;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await using var database = await databases.CreateDbContextAsync(stoppingToken);
                Log.Swept(logger, await SweepAsync(database, time.GetUtcNow(), stoppingToken));
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, exception.GetBaseException().GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Rows} rows of the spool expired")]
        internal static partial void Swept(ILogger logger, int rows);

        [LoggerMessage(2, LogLevel.Warning, "Expired rows of the spool could not be removed: {Reason}. It is tried again")]
        internal static partial void Failed(ILogger logger, string reason);
    }
}
