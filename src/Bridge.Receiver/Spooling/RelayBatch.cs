using Bridge.Receiver.Publishing;
using Bridge.Webhooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Spooling;

/// <summary>Some of the oldest rows of the spool, taken, published and marked in one transaction.</summary>
internal sealed partial class RelayBatch(
    Sources sources, WebhookPublisher publisher, Breaker breaker, RelayRate rate, ReceiverMetrics metrics, TimeProvider time, ILogger<RelayBatch> logger)
{
    /// <summary>Rows that are published at once: a page of the table, and far fewer than the publisher takes.</summary>
    internal const int Size = 100;

    /// <summary>After so many refusals a row is parked. With the pauses between them that is a quarter of an hour.</summary>
    internal const int MostTries = 10;

    private const string OldestDue =
        $$"""
        SELECT * FROM receiver.spool
        WHERE {{SpooledWebhookConfiguration.Waiting}} AND due_at <= {0}
        ORDER BY id LIMIT {1} FOR UPDATE SKIP LOCKED
        """;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <returns>True where there may be more to do at once.</returns>
    internal async Task<bool> RelayAsync(ReceiverDbContext database, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await database.Spool
            .FromSqlRaw(OldestDue, now, Size)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return false;
        }

        using (await rate.AcquireAsync(rows.Count, cancellationToken))
        {
            var outcomes = await Task.WhenAll(rows.Select(PublishAsync));
            foreach (var (row, outcome) in rows.Zip(outcomes))
            {
                Mark(database, row, outcome);
            }
        }

        await database.SaveChangesAsync(cancellationToken);
        return rows.Count == Size && !breaker.IsOpen;
    }

    private async Task<PublishOutcome> PublishAsync(SpooledWebhook row)
    {
        if (sources.Find(row.Source) is not { } source)
        {
            row.ParkedBecause = "no such source";
            return PublishOutcome.Failed;
        }

        var webhook = source.Webhook.AssumeVerified(new WebhookRequest
        {
            Method = "POST",
            Headers = ReadHeaders.Parse(row.Headers),
            Body = row.Body,
            ReceivedAt = row.ReceivedAt,
        });
        return await publisher.PublishAsync(source.Webhook.Translate(webhook));
    }

    private void Mark(ReceiverDbContext database, SpooledWebhook row, PublishOutcome outcome)
    {
        if (outcome == PublishOutcome.Kept)
        {
            metrics.Relayed(row.Source);
            Log.Relayed(logger, row.Source, Hashes(row));
            row.SentAt = time.GetUtcNow();
            if (sources.Find(row.Source) is not { HasJournal: true })
            {
                database.Spool.Remove(row);
            }
        }
        else if (row.ParkedBecause is not null || IsFaultOfTheRow(outcome))
        {
            Refused(row, outcome);
        }
    }

    /// <summary>While the broker is away nothing counts against a row.</summary>
    private bool IsFaultOfTheRow(PublishOutcome outcome) => outcome is PublishOutcome.Failed or PublishOutcome.Unrouted && !breaker.IsOpen;

    private void Refused(SpooledWebhook row, PublishOutcome outcome)
    {
        row.Tries++;
        row.DueAt = time.GetUtcNow() + Pause(row.Tries);
        if (row.Tries >= MostTries)
        {
            row.ParkedBecause ??= outcome.ToString();
        }

        if (row.ParkedBecause is not null)
        {
            metrics.Parked(row.Source);
            Log.Parked(logger, row.Source, Hashes(row), row.Id, row.ParkedBecause);
        }
    }

    private static string[] Hashes(SpooledWebhook row) => Array.ConvertAll(row.EventIds, LoggedEvent.Id);

    private static TimeSpan Pause(int tries) => TimeSpan.FromSeconds(Math.Min(Math.Pow(2, tries), LongestPause.TotalSeconds));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Webhook of {Source} relayed: event {EventHashes}")]
        internal static partial void Relayed(ILogger logger, string source, string[] eventHashes);

        [LoggerMessage(2, LogLevel.Error, "Webhook of {Source} parked: event {EventHashes}, row {Row} of receiver.spool, {Reason}. docs/runbooks/spool.md tells what to do")]
        internal static partial void Parked(ILogger logger, string source, string[] eventHashes, long row, string reason);
    }
}
