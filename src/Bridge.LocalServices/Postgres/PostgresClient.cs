using Npgsql;

namespace Bridge.LocalServices.Postgres;

/// <summary>The two questions that are asked of any PostgreSQL, whoever started it.</summary>
internal static class PostgresClient
{
    // Npgsql does not give up a log-in when its token is cancelled while a listener stays silent; it minds its own limit.
    private const int LogInSeconds = 2;

    /// <summary>Whether a log-in succeeds. A wrong password is an error, not a "not yet".</summary>
    public static async Task<bool> AnswersAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            var impatient = new NpgsqlConnectionStringBuilder(connectionString) { Timeout = LogInSeconds };
            await using var connection = await OpenAsync(impatient.ConnectionString, cancellationToken);
            return true;
        }
        catch (PostgresException error) when (error.SqlState is not PostgresErrorCodes.CannotConnectNow)
        {
            throw;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>Makes an empty database unless there is one of that name.</summary>
    public static async Task CreateDatabaseAsync(string connectionString, string name, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(connectionString, $"CREATE DATABASE {Quote(name)}", cancellationToken);
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // There is one: made before, or at this moment by another.
        }
    }

    /// <summary>Removes a database and closes the connections to it.</summary>
    public static Task DropDatabaseAsync(string connectionString, string name, CancellationToken cancellationToken) =>
        ExecuteAsync(connectionString, $"DROP DATABASE IF EXISTS {Quote(name)} WITH (FORCE)", cancellationToken);

    private static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(connectionString, cancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names cannot be parameters; they are quoted.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // Without a pool: a pooled connection would outlive a server that is restarted.
    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static string Quote(string name) => new NpgsqlCommandBuilder().QuoteIdentifier(name);
}
