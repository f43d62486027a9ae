using Bridge.Benchmarks.Ack;
using Npgsql;

namespace Bridge.Benchmarks.Relaying;

/// <summary>What lies in the spool.</summary>
internal static class SpoolRows
{
    // As the receiver writes a push of GitHub: the only header that its translation looks at.
    private const string Headers = """{"X-GitHub-Event":["push"]}""";

    private const string Fill =
        """
        INSERT INTO receiver.spool (source, event_ids, event_type, received_at, headers, body, tries, due_at, expires_at)
        SELECT 'github', ARRAY['benchmark-' || number], 'push', now(), $1::jsonb, $2, 0, now(), now() + interval '30 days' FROM generate_series(1, $3) AS number
        """;

    /// <summary>Spools so many webhooks at once.</summary>
    internal static async Task FillAsync(NpgsqlDataSource database, int rows, CancellationToken cancellationToken)
    {
        await using var fill = database.CreateCommand(Fill);
        fill.Parameters.AddWithValue(Headers);
        fill.Parameters.AddWithValue(AckRequests.All[0].Body.ToArray());
        fill.Parameters.AddWithValue(rows);
        await fill.ExecuteNonQueryAsync(cancellationToken);
    }

    internal static async Task<long> CountAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var count = database.CreateCommand("SELECT count(*) FROM receiver.spool");
        return (long)(await count.ExecuteScalarAsync(cancellationToken))!;
    }
}
