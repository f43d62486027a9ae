using System.Collections.Concurrent;
using Bridge.LocalServices;
using Bridge.LocalServices.Postgres;
using Npgsql;

namespace Bridge.IntegrationTests.Servers;

/// <summary>The PostgreSQL that the environment names, else a private one.</summary>
internal sealed class TestPostgres(string administration, PostgresServer? own) : IAsyncDisposable
{
    private readonly ConcurrentBag<string> _databases = [];

    public static async Task<TestPostgres> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(TestServers.PostgresVariable) is { Length: > 0 } given)
            return new TestPostgres(given, own: null);
        var server = await PostgresServer.StartAsync(new PostgresOptions { MaxConnections = 500 });
        return new TestPostgres(server.ConnectionString(), server);
    }

    public async Task<string> CreateDatabaseAsync(string name)
    {
        _databases.Add(name);
        await PostgresClient.CreateDatabaseAsync(administration, name, CancellationToken.None);

        // Each database has pools of its own, and a test run has hundreds of databases: what is idle must go soon.
        return new NpgsqlConnectionStringBuilder(administration)
        {
            Database = name,
            ConnectionIdleLifetime = 2,
            ConnectionPruningInterval = 1,
        }.ConnectionString;
    }

    /// <summary>Leaves a given server as it was; a private one goes whole.</summary>
    public async ValueTask DisposeAsync()
    {
        if (own is not null)
        {
            await own.DisposeAsync();
            return;
        }
        foreach (var name in _databases)
            await PostgresClient.DropDatabaseAsync(administration, name, CancellationToken.None);
    }
}
