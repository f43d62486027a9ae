using Bridge.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Spooling;

/// <summary>Keeps verified webhooks that the broker did not confirm, and all of a source with a journal.</summary>
internal sealed partial class Spool(IDbContextFactory<ReceiverDbContext> databases, WakeUp wakeUp, ReceiverMetrics metrics, TimeProvider time, ILogger<Spool> logger)
{
    /// <summary>Keeps a webhook, committed, or tells that it did not within its time.</summary>
    /// <returns>False where the outcome is a failure or unknown: a row that came late only repeats what the provider sends again.</returns>
    internal async Task<bool> KeepAsync(Source source, VerifiedWebhook webhook, Translation translation)
    {
        using var deadline = new CancellationTokenSource(Limits.Spool, time);
        try
        {
            // A connection that hangs does not heed its token in time.
            await InsertAsync(Row(source, webhook, translation), deadline.Token).WaitAsync(deadline.Token);
        }
        catch (Exception exception)
        {
            metrics.NotSpooled();
            Log.NotSpooled(logger, source.Name, exception.GetBaseException().GetType().Name);
            return false;
        }

        metrics.Spooled(source.Name);
        wakeUp.Now();
        return true;
    }

    /// <summary>Does once what keeping does, without keeping anything: the first webhook of an outage must not pay for it, it has half a second.</summary>
    internal async Task RehearseAsync(CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        await using var rolledBack = await database.Database.BeginTransactionAsync(cancellationToken);
        var now = time.GetUtcNow();
        database.Spool.Add(new SpooledWebhook { Source = string.Empty, EventType = string.Empty, ReceivedAt = now, ExpiresAt = now, Headers = "{}", Body = [] });
        await database.SaveChangesAsync(cancellationToken);
    }

    private static SpooledWebhook Row(Source source, VerifiedWebhook webhook, Translation translation) => new()
    {
        Source = source.Name,
        EventId = translation.Metadata.EventId,
        EventType = translation.Metadata.EventType,
        ReceivedAt = webhook.Request.ReceivedAt,
        DueAt = webhook.Request.ReceivedAt,
        ExpiresAt = webhook.Request.ReceivedAt + source.KeepFor,
        Headers = ReadHeaders.Of(webhook),
        Body = webhook.Request.Body.ToArray(),
    };

    private async Task InsertAsync(SpooledWebhook row, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        database.Spool.Add(row);
        await database.SaveChangesAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A webhook of {Source} was not spooled: {Reason}")]
        internal static partial void NotSpooled(ILogger logger, string source, string reason);
    }
}
