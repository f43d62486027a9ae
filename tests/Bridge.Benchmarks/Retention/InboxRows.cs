using Bridge.Benchmarks.Messaging;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bridge.Benchmarks.Retention;

/// <summary>The rows that an inbox remembers when a run begins.</summary>
/// <param name="Count">How many.</param>
/// <param name="Old">The share that is older than the window.</param>
internal sealed record InboxRows(int Count, double Old)
{
    private const int Chunk = 1_000_000;

    /// <summary>How long a message is remembered.</summary>
    internal static readonly TimeSpan Window = TimeSpan.FromDays(7);

    // In the order in which they came, as a service writes them; each with a random id, as name-based ids are spread.
    private const string Fill =
        """
        INSERT INTO "InboxState" ("MessageId", "ConsumerId", "LockId", "Received", "ReceiveCount", "Consumed", "Delivered")
        SELECT gen_random_uuid(), '4c7d1a52-6c0a-4d5e-9a6e-0d8a7f3b2c11', gen_random_uuid(), at, 1, at, at
        FROM (SELECT now() - @age * (1 - place::float8 / @count) AS at FROM generate_series(@first, @last) AS place) AS rows
        """;

    // The only index whose keys come in no order: to build it at the end takes minutes where to keep it meanwhile takes hours. A tree that was
    // written in no order is two thirds full. Published messages refer to it.
    private const string DropKey = """ALTER TABLE "InboxState" DROP CONSTRAINT "AK_InboxState_MessageId_ConsumerId" CASCADE""";

    private const string MakeKey =
        """
        SET maintenance_work_mem = '512MB';
        ALTER TABLE "InboxState" ADD CONSTRAINT "AK_InboxState_MessageId_ConsumerId" UNIQUE ("MessageId", "ConsumerId") WITH (fillfactor = 67);
        ALTER TABLE "OutboxMessage" ADD FOREIGN KEY ("InboxMessageId", "InboxConsumerId") REFERENCES "InboxState" ("MessageId", "ConsumerId")
        """;

    /// <summary>Makes the tables and writes the rows.</summary>
    internal async Task WriteAsync(string database, IProgress<string> progress, CancellationToken cancellationToken)
    {
        // Without a pool no connection stays open, which the consumer would wait for before it counts statements.
        var alone = new NpgsqlConnectionStringBuilder(database) { CommandTimeout = 0, Pooling = false }.ConnectionString;
        await using (var context = new BenchmarkDbContext(new DbContextOptionsBuilder<BenchmarkDbContext>().UseNpgsql(alone).Options))
        {
            await context.Database.EnsureCreatedAsync(cancellationToken);
        }

        await using var source = NpgsqlDataSource.Create(alone);
        await ExecuteAsync(source, DropKey, cancellationToken);
        for (var first = 1; first <= Count; first += Chunk)
        {
            await using var fill = source.CreateCommand(Fill);
            fill.Parameters.AddWithValue("age", Window / (1 - Old));
            fill.Parameters.AddWithValue("count", Count);
            fill.Parameters.AddWithValue("first", first);
            fill.Parameters.AddWithValue("last", Math.Min(Count, first + Chunk - 1));
            await fill.ExecuteNonQueryAsync(cancellationToken);
            progress.Report($"retention: {Math.Min(Count, first + Chunk - 1):N0} of {Count:N0} rows are written");
        }

        await ExecuteAsync(source, MakeKey, cancellationToken);
        await ExecuteAsync(source, """VACUUM ANALYZE "InboxState" """, cancellationToken);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
