using Bridge.Receiver.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Spooling;

/// <summary>Publishes what is spooled, oldest first, while the broker takes it. Several receivers share the work.</summary>
internal sealed partial class Relay(
    IDbContextFactory<ReceiverDbContext> databases, RelayBatch batch, Breaker breaker, WakeUp wakeUp, ILogger<Relay> logger) : BackgroundService
{
    /// <summary>How often it looks by itself.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private bool _isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (breaker.IsOpen || !await RelayAsync(stoppingToken))
            {
                await wakeUp.WaitAsync(Pause, stoppingToken);
            }
        }
    }

    /// <returns>True where there may be more.</returns>
    private async Task<bool> RelayAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var database = await databases.CreateDbContextAsync(cancellationToken);
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            var more = await batch.RelayAsync(database, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            _isAway = false;
            return more;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // What was published and not marked is published again, under the same id.
            if (!_isAway)
            {
                Log.Failed(logger, exception.GetBaseException().GetType().Name);
            }

            _isAway = true;
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The spool could not be read or marked: {Reason}. It is tried every second")]
        internal static partial void Failed(ILogger logger, string reason);
    }
}
