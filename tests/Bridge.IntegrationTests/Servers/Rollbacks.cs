using Npgsql;

namespace Bridge.IntegrationTests.Servers;

/// <summary>What a database has undone.</summary>
internal static class Rollbacks
{
    private const string Others =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()";

    private const string RolledBack = "SELECT xact_rollback FROM pg_stat_database WHERE datname = current_database()";

    /// <summary>Counts its transactions that were rolled back, once all connections to it are closed: a backend tells its last ones when it ends.</summary>
    internal static async Task<long> In(string database)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false });
        await Patience.Until(async () => await Ask(source, Others) == 0, "nobody was connected to the database");
        return await Ask(source, RolledBack);
    }

    private static async Task<long> Ask(NpgsqlDataSource source, string question)
    {
        await using var command = source.CreateCommand(question);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
