using Bridge.IntegrationTests.Servers;
using Npgsql;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>Connections that a server ends in the middle of what they do, and a session that stands in everybody's way.</summary>
internal static class Sessions
{
    private const string Tables =
        """SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') FROM pg_tables WHERE tablename IN ('spool', 'InboxState')""";

    internal static Step RabbitMqCloses { get; } = new("close rabbitmq's connections", async (stage, pace) =>
    {
        await stage.Servers.Broker.CtlAsync(["close_all_connections", "fault suite"]);
        await pace.HoldAsync();
    });

    internal static Step PostgreSqlEnds { get; } = new("end postgresql's sessions", async (stage, pace) =>
    {
        await using var source = NpgsqlDataSource.Create(stage.Servers.Database.ConnectionString());
        await using var command = source.CreateCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = $1");
        command.Parameters.AddWithValue(new NpgsqlConnectionStringBuilder(stage.Servers.Postgres).Database!);
        await command.ExecuteScalarAsync();
        await pace.HoldAsync();
    });

    /// <summary>A session holds the spool and the inboxes, as a careless migration does.</summary>
    internal static Step TablesLocked { get; } = new("lock tables", async (stage, pace) =>
    {
        await using var source = NpgsqlDataSource.Create(stage.Servers.Postgres);
        await using var list = source.CreateCommand(Tables);
        await using var locked = await TableLock.TakeAsync(stage.Servers.Postgres, (string)(await list.ExecuteScalarAsync())!);
        await pace.HoldAsync();
    });
}
