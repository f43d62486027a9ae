using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;
using Npgsql;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>A session holds the tables that every service needs, as a careless migration does.</summary>
internal sealed class LockTables : Step
{
    private const string Tables = "SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') FROM pg_tables WHERE tablename IN ('spool', 'inbox_state', 'InboxState')";

    public override string Name => "lock tables";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        await using var source = NpgsqlDataSource.Create(stage.Servers.Postgres);
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var list = new NpgsqlCommand(Tables, connection);
        var tables = (string)(await list.ExecuteScalarAsync())!;
#pragma warning disable CA2100 // The names come from the catalogue, quoted by it.
        await using var command = new NpgsqlCommand($"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        await pace.HoldAsync();
        await transaction.RollbackAsync();
    }
}
