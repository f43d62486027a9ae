using Microsoft.EntityFrameworkCore;

namespace Bridge.Receiver.Spooling;

/// <summary>Lets the relay publish rows again that it was done with, under the same message ids.</summary>
public static class SpoolReplay
{
    /// <summary>Publishes again what a journal keeps; what waits already is left as it is.</summary>
    /// <param name="database">The spool.</param>
    /// <param name="kept">Which webhooks.</param>
    /// <param name="cancellationToken">Ends the wait; then nothing is published again.</param>
    /// <returns>How many rows wait for the relay because of it.</returns>
    public static Task<int> ReplayAsync(ReceiverDbContext database, KeptWebhooks kept, CancellationToken cancellationToken) =>
        WaitAgainAsync(Published(database, kept), cancellationToken);

    /// <summary>How many rows <see cref="ReplayAsync" /> would take.</summary>
    public static Task<int> CountAsync(ReceiverDbContext database, KeptWebhooks kept, CancellationToken cancellationToken) =>
        Published(database, kept).CountAsync(cancellationToken);

    /// <summary>Tries again what is parked, as if it had never been tried.</summary>
    /// <param name="database">The spool.</param>
    /// <param name="source">Only what was sent to this source; null for all.</param>
    /// <param name="cancellationToken">Ends the wait; then nothing is tried again.</param>
    /// <returns>How many rows wait for the relay because of it.</returns>
    public static Task<int> RetryAsync(ReceiverDbContext database, string? source, CancellationToken cancellationToken) =>
        WaitAgainAsync(database.Spool.Where(row => row.ParkedBecause != null && (source == null || row.Source == source)), cancellationToken);

    private static IQueryable<SpooledWebhook> Published(ReceiverDbContext database, KeptWebhooks kept) => database.Spool.Where(row =>
        row.Source == kept.Source
        && row.SentAt != null
        && (kept.EventId == null || row.EventIds.Contains(kept.EventId))
        && (kept.Since == null || row.ReceivedAt >= kept.Since.Value.ToUniversalTime())
        && (kept.Until == null || row.ReceivedAt < kept.Until.Value.ToUniversalTime()));

    // A row that was due once is due still.
    private static Task<int> WaitAgainAsync(IQueryable<SpooledWebhook> rows, CancellationToken cancellationToken) => rows.ExecuteUpdateAsync(
        row => row
            .SetProperty(webhook => webhook.SentAt, (DateTimeOffset?)null)
            .SetProperty(webhook => webhook.ParkedBecause, (string?)null)
            .SetProperty(webhook => webhook.Tries, 0)
            .SetProperty(webhook => webhook.DueAt, webhook => webhook.ReceivedAt),
        cancellationToken);
}
