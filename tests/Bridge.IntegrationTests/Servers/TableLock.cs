using Npgsql;

namespace Bridge.IntegrationTests.Servers;

/// <summary>A session that holds tables against everybody until it is disposed of, as a careless migration does.</summary>
internal sealed class TableLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private TableLock(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <param name="postgres">The database.</param>
    /// <param name="tables">Their names, with their schemas, separated by commas.</param>
    internal static async Task<TableLock> TakeAsync(string postgres, string tables)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        var taken = new TableLock(connection, await connection.BeginTransactionAsync());
#pragma warning disable CA2100 // The names are the tests' own.
        await using var command = new NpgsqlCommand($"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return taken;
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
