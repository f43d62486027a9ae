using Npgsql;

namespace Bridge.Benchmarks.Servers;

/// <summary>What a database has been asked, by pg_stat_statements; where the machine has no such extension, nothing.</summary>
/// <param name="Statements">Statements, those that begin and end transactions included; null without the extension.</param>
/// <param name="Commits">Committed transactions.</param>
/// <param name="Rollbacks">Transactions that were rolled back.</param>
internal sealed record StatementCount(double? Statements, double Commits, double Rollbacks)
{
    /// <summary>The application name of connections that may stay open while it is counted.</summary>
    internal const string Uncounted = "beside";

    private const string Loaded = "SELECT count(*) FROM pg_settings WHERE name = 'shared_preload_libraries' AND setting = 'pg_stat_statements'";

    private const string Others =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() "
        + $"AND application_name <> '{Uncounted}' AND query NOT LIKE 'LISTEN %'";

    private const string Counts = "SELECT xact_commit, xact_rollback FROM pg_stat_database WHERE datname = current_database()";

    private const string Calls =
        "SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Loads the extension into a server that has it.</summary>
    internal static async Task LoadAsync(string administration, Func<Task> restart, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(administration);
        if (await AskAsync(source, "SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_stat_statements'", cancellationToken) == 0)
        {
            return;
        }

        await using (var alter = source.CreateCommand("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'"))
        {
            await alter.ExecuteNonQueryAsync(cancellationToken);
        }

        await restart();
    }

    /// <summary>Makes the counts of a new database readable.</summary>
    internal static async Task AddAsync(string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(Apart(database));
        if (await AskAsync(source, Loaded, cancellationToken) > 0)
        {
            await using var create = source.CreateCommand("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
            await create.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Counts what came until now. Connections are closed first: a backend tells its last transactions when it ends. One that listens to the bus
    /// outbox has none, and stays.
    /// </summary>
    internal static async Task<StatementCount> ReadAsync(string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(Apart(database));
        do
        {
            // Each time: a service of the contestant's may have asked something meanwhile.
            NpgsqlConnection.ClearAllPools();
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
        while (await AskAsync(source, Others, cancellationToken) > 0);

        long? statements = await AskAsync(source, Loaded, cancellationToken) > 0 ? await AskAsync(source, Calls, cancellationToken) : null;
        await using var counts = source.CreateCommand(Counts);
        await using var reader = await counts.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new StatementCount(statements, reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>Writes what is unwritten, so that no round pays for the one before.</summary>
    internal static async Task CheckpointAsync(string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(Apart(database));
        await using var checkpoint = source.CreateCommand("CHECKPOINT");
        await checkpoint.ExecuteNonQueryAsync(cancellationToken);
    }

    // Its connections are not those that are measured.
    private static string Apart(string database) => new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString;

    private static async Task<long> AskAsync(NpgsqlDataSource source, string question, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(question);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
