using System.Globalization;
using Bridge.LocalServices;
using Bridge.LocalServices.Postgres;
using Npgsql;

namespace Bridge.IntegrationTests.Servers;

public sealed class PostgresServerTests
{
    [Fact]
    public async Task A_temporary_server_goes_with_its_folder()
    {
        string folder, connection;
        await using (var server = await PostgresServer.StartAsync(new PostgresOptions()))
        {
            (folder, connection) = (server.DataFolder, server.ConnectionString());
            Assert.True(await PostgresClient.AnswersAsync(connection, CancellationToken.None));
            Assert.True(Directory.Exists(folder));
            Assert.InRange(server.Port, 1024, 32767);
        }

        Assert.False(Directory.Exists(folder));
        Assert.False(await PostgresClient.AnswersAsync(connection, CancellationToken.None));
    }

    [Fact]
    public async Task A_persistent_folder_keeps_data_and_password_for_the_next_server()
    {
        using var folder = new PersistentFolder();
        var options = new PostgresOptions { DataFolder = folder.Path };
        string first;
        await using (var server = await PostgresServer.StartAsync(options))
            await ExecuteAsync(first = await server.CreateDatabaseAsync("Shop"), "CREATE TABLE kept AS SELECT 42 AS answer");

        await using var again = await PostgresServer.StartAsync(options);
        var second = again.ConnectionString("Shop");

        Assert.Equal(new NpgsqlConnectionStringBuilder(first).Password, new NpgsqlConnectionStringBuilder(second).Password);
        Assert.Equal(42, await ExecuteAsync(second, "SELECT answer FROM kept"));
    }

    [Fact]
    public async Task A_killed_server_comes_back_on_its_port_with_what_was_committed()
    {
        await using var server = await PostgresServer.StartAsync(new PostgresOptions());
        var database = await server.CreateDatabaseAsync("shop");
        await ExecuteAsync(database, "CREATE TABLE kept AS SELECT 42 AS answer");

        server.Kill();
        Assert.False(await PostgresClient.AnswersAsync(database, CancellationToken.None));
        await server.RestartAsync();

        Assert.Equal(42, await ExecuteAsync(database, "SELECT answer FROM kept"));
    }

    [Fact]
    public async Task A_running_server_restarts_on_its_port()
    {
        await using var server = await PostgresServer.StartAsync(new PostgresOptions());
        var started = await ExecuteAsync(server.ConnectionString(), "SELECT pg_postmaster_start_time()");

        await server.RestartAsync();

        Assert.NotEqual(started, await ExecuteAsync(server.ConnectionString(), "SELECT pg_postmaster_start_time()"));
    }

    [Fact]
    public async Task A_suspended_server_freezes_with_its_backends_and_goes_on_when_resumed()
    {
        await using var server = await PostgresServer.StartAsync(new PostgresOptions());
        await using var source = NpgsqlDataSource.Create(server.ConnectionString());
        await using var connection = await source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("SELECT pg_backend_pid()", connection);
        var backend = (int)(await command.ExecuteScalarAsync())!;

        server.Suspend();
        await ProcessState.BecomesAsync(backend, 'T');
        var answer = command.ExecuteScalarAsync();
        Assert.False(answer.IsCompleted);
        server.Resume();

        Assert.Equal(backend, await answer);
    }

    [Fact]
    public async Task Making_a_database_twice_keeps_it()
    {
        await using var server = await PostgresServer.StartAsync(new PostgresOptions());
        var database = await server.CreateDatabaseAsync("a \"quoted\" name");
        await ExecuteAsync(database, "CREATE TABLE kept AS SELECT 42 AS answer");

        Assert.Equal(database, await server.CreateDatabaseAsync("a \"quoted\" name"));

        Assert.Equal(42, await ExecuteAsync(database, "SELECT answer FROM kept"));
    }

    [Fact]
    public async Task Two_servers_run_side_by_side_and_a_password_opens_only_its_own()
    {
        var servers = await Task.WhenAll(PostgresServer.StartAsync(new PostgresOptions()), PostgresServer.StartAsync(new PostgresOptions()));
        await using var first = servers[0];
        await using var second = servers[1];

        var wrong = new NpgsqlConnectionStringBuilder(first.ConnectionString()) { Port = second.Port }.ConnectionString;
        var error = await Assert.ThrowsAsync<PostgresException>(() => PostgresClient.AnswersAsync(wrong, CancellationToken.None));

        Assert.NotEqual(first.Port, second.Port);
        Assert.Equal(PostgresErrorCodes.InvalidPassword, error.SqlState);
    }

    [Fact]
    public async Task The_connection_limit_is_the_options()
    {
        await using var server = await PostgresServer.StartAsync(new PostgresOptions { MaxConnections = 321 });

        var limit = await ExecuteAsync(server.ConnectionString(), "SELECT current_setting('max_connections')");

        Assert.Equal("321", Convert.ToString(limit, CultureInfo.InvariantCulture));
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
