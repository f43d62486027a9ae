using Microsoft.EntityFrameworkCore.Migrations;

namespace Bridge.Migrations;

/// <summary>What the tables of the inbox and its outbox need beyond their model, which stays the package's.</summary>
internal static class InboxTables
{
    private static readonly string[] UnusedIndexes = ["EnqueueTime", "ExpirationTime"];

    /// <summary>
    /// Drops the indexes that no statement reads, which every published message would pay for, and lets autovacuum come once 1 % of the inbox is gone: the
    /// usual 20 % are 56 million rows where 40 million come a day and stay for a week
    /// (https://www.postgresql.org/docs/17/routine-vacuuming.html#AUTOVACUUM).
    /// </summary>
    internal static void Tune(MigrationBuilder migration, string schema)
    {
        foreach (var column in UnusedIndexes)
        {
            migration.Sql($"""DROP INDEX {schema}."IX_OutboxMessage_{column}";""");
        }

        migration.Sql($"""ALTER TABLE {schema}."InboxState" SET (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.01);""");
    }

    /// <summary>The tables as the model alone makes them.</summary>
    internal static void Reset(MigrationBuilder migration, string schema)
    {
        foreach (var column in UnusedIndexes)
        {
            migration.Sql($"""CREATE INDEX "IX_OutboxMessage_{column}" ON {schema}."OutboxMessage" ("{column}");""");
        }

        migration.Sql($"""ALTER TABLE {schema}."InboxState" RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor);""");
    }
}
