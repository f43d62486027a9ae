using MassTransit.EntityFrameworkCoreIntegration.Storage;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.BusOutbox;

/// <summary>
/// How one process tells the others that a bus outbox has messages (https://www.postgresql.org/docs/15/sql-notify.html). A channel belongs to
/// one database; each notification names the table of outboxes, which has the schema of its service.
/// </summary>
internal static class OutboxChannel
{
    /// <summary>Notifies nobody before the commit, and nobody at all if there is none.</summary>
    public static string Notify(DbContext dbContext) =>
        $"SELECT pg_notify('{Name}', '{Outboxes(dbContext).Replace("'", "''", StringComparison.Ordinal)}')";

    public const string Listen = $"LISTEN {Name}";

    public static string Outboxes(DbContext dbContext) => Table.Of<OutboxState>(dbContext).Name;

    private const string Name = "bus_outbox";
}
