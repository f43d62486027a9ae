using Bridge.IntegrationTests.Faults.Sending;
using Bridge.IntegrationTests.Faults.Staging;
using Npgsql;

namespace Bridge.IntegrationTests.Faults.Steps;

/// <summary>RabbitMQ closes every connection.</summary>
internal sealed class CloseBrokerConnections : Step
{
    public override string Name => "close rabbitmq's connections";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        await stage.Servers.Broker.CtlAsync(["close_all_connections", "fault suite"]);
        await pace.HoldAsync();
    }
}

/// <summary>PostgreSQL ends every session, in the middle of what it does.</summary>
internal sealed class EndDatabaseSessions : Step
{
    public override string Name => "end postgresql's sessions";

    public override async Task RunAsync(Stage stage, Pace pace)
    {
        await using var source = NpgsqlDataSource.Create(stage.Servers.Database.ConnectionString());
        await using var command = source.CreateCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = $1");
        command.Parameters.AddWithValue(new NpgsqlConnectionStringBuilder(stage.Servers.Postgres).Database!);
        await command.ExecuteScalarAsync();
        await pace.HoldAsync();
    }
}
