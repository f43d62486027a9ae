using Npgsql;

namespace Bridge.Benchmarks.Retention;

/// <summary>Asks PostgreSQL about the table of an inbox.</summary>
/// <param name="database">Its connection string.</param>
internal sealed class InboxTable(string database) : IAsyncDisposable
{
    // Pages of the table are chosen, all over it: to read all of it would warm it.
    private const string Some =
        """
        SELECT "MessageId", "ConsumerId" FROM "InboxState"
        TABLESAMPLE SYSTEM (least(100, 200000 / (SELECT greatest(reltuples, 1) FROM pg_class WHERE oid = '"InboxState"'::regclass)))
        """;

    private const string ByKey = """SELECT "Id" FROM "InboxState" WHERE "MessageId" = $1 AND "ConsumerId" = $2""";

    private const string Deleted = "SELECT n_tup_del FROM pg_stat_user_tables WHERE relname = 'InboxState'";

    private const string Sizes =
        """
        SELECT pg_relation_size('"InboxState"') / greatest(reltuples, 1), pg_indexes_size('"InboxState"') / greatest(reltuples, 1)
        FROM pg_class WHERE oid = '"InboxState"'::regclass
        """;

    // Not one of the connections whose statements are counted, and not left open when they are.
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);

    /// <summary>Rows removed since the table was made.</summary>
    internal async Task<long> RemovedAsync(CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(Deleted);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Bytes of the table and of its indexes, each divided by the rows that the last ANALYZE counted.</summary>
    internal async Task<(double Row, double Indexes)?> BytesAsync(CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(Sizes);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetDouble(0), reader.GetDouble(1));
    }

    /// <summary>Looks up some 2,000 rows all over the table, one after the other, as the unique key does that tells a copy.</summary>
    /// <returns>Milliseconds.</returns>
    internal async Task<(double P50, double P99)> LookUpAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        var keys = await KeysAsync(connection, cancellationToken);
        await using var command = new NpgsqlCommand(ByKey, connection) { Parameters = { new() { Value = Guid.Empty }, new() { Value = Guid.Empty } } };
        await command.PrepareAsync(cancellationToken);
        var times = new List<double>();
        foreach (var (message, consumer) in keys)
        {
            (command.Parameters[0].Value, command.Parameters[1].Value) = (message, consumer);
            var started = TimeProvider.System.GetTimestamp();
            await command.ExecuteScalarAsync(cancellationToken);
            times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return (times[times.Count / 2], times[times.Count * 99 / 100]);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task<List<(Guid Message, Guid Consumer)>> KeysAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Some, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var keys = new List<(Guid, Guid)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            keys.Add((reader.GetGuid(0), reader.GetGuid(1)));
        }

        return keys;
    }
}
