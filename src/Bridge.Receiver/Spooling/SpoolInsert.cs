using Npgsql;
using NpgsqlTypes;

namespace Bridge.Receiver.Spooling;

/// <summary>Inserts rows into the spool: all of them or none, in one round trip and one commit.</summary>
/// <remarks>
/// Beside EF Core and over a pool of its own, because here each webhook of an outage waits. Nothing takes a token: Npgsql heeds one by calling
/// the server, and a server that hangs would hold up whoever cancels. Who waits stops waiting, and the connection dies of its own timeouts.
/// </remarks>
internal sealed class SpoolInsert(string connectionString) : IDisposable
{
    private const string Sql =
        """
        INSERT INTO receiver.spool (source, event_ids, event_type, received_at, headers, body, tries, due_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8)
        """;

    /// <summary>Inserts and commits.</summary>
    internal async Task RunAsync(IReadOnlyCollection<SpooledWebhook> rows)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var batch = Batch(connection, rows);

        // Without a transaction of ours a batch is one.
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>Does what <see cref="RunAsync" /> does, without keeping anything, so that the connection is open and the code compiled.</summary>
    internal async Task RehearseAsync(DateTimeOffset now)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var rolledBack = await connection.BeginTransactionAsync();
        var row = new SpooledWebhook { Source = string.Empty, EventType = string.Empty, ReceivedAt = now, ExpiresAt = now, Headers = "{}", Body = [] };
        await using var batch = Batch(connection, [row, row]);
        batch.Transaction = rolledBack;
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>Closes the connections that lie idle.</summary>
    public void Dispose()
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, IEnumerable<SpooledWebhook> rows)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var row in rows)
        {
            batch.BatchCommands.Add(Insert(row));
        }

        return batch;
    }

    private static NpgsqlBatchCommand Insert(SpooledWebhook row) => new(Sql)
    {
        Parameters =
        {
            new() { Value = row.Source },
            new() { Value = row.EventIds },
            new() { Value = row.EventType },
            new() { Value = row.ReceivedAt },
            new() { Value = row.Headers, NpgsqlDbType = NpgsqlDbType.Jsonb },
            new() { Value = row.Body },
            new() { Value = row.DueAt },
            new() { Value = row.ExpiresAt },
        },
    };
}
