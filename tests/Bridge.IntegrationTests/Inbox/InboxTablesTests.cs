using Bridge.IntegrationTests.Servers;
using Bridge.Migrations;
using Npgsql;

namespace Bridge.IntegrationTests.Inbox;

[Collection(ServersCollection.Name)]
public sealed class InboxTablesTests(TestServers servers)
{
    // crm-sync, slack-notify, inventory, workflows.
    private const long Services = 4;

    [Fact]
    public async Task No_service_pays_for_an_index_that_no_statement_reads()
    {
        await using var database = await MigrateAsync();

        Assert.Equal(0L, await CountAsync(database, """indexname IN ('IX_OutboxMessage_EnqueueTime', 'IX_OutboxMessage_ExpirationTime')"""));

        // The control: the others of the table are found the same way.
        Assert.Equal(2 * Services, await CountAsync(database, """indexname LIKE 'IX_OutboxMessage_%'"""));
    }

    [Fact]
    public async Task The_inbox_of_every_service_is_vacuumed_long_before_a_fifth_of_it_is_gone()
    {
        await using var database = await MigrateAsync();

        await using var command = database.CreateCommand(
            """SELECT count(*) FROM pg_class WHERE relname = 'InboxState' AND 'autovacuum_vacuum_scale_factor=0.01' = ANY (reloptions)""");

        Assert.Equal(Services, await command.ExecuteScalarAsync());
    }

    private static async Task<object?> CountAsync(NpgsqlDataSource database, string condition)
    {
        await using var command = database.CreateCommand($"SELECT count(*) FROM pg_indexes WHERE {condition}");
        return await command.ExecuteScalarAsync();
    }

    private async Task<NpgsqlDataSource> MigrateAsync()
    {
        var database = await servers.NewDatabaseAsync();
        await new MigrateJob(database, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
        return NpgsqlDataSource.Create(database);
    }
}
