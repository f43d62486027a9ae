using System.Net;
using Npgsql;

namespace Bridge.IntegrationTests.Servers;

/// <summary>A new database behind a proxy that counts the round trips to it.</summary>
internal sealed class CountedDatabase : IAsyncDisposable
{
    private const int LongerThanTheTest = 600;

    private readonly FaultProxy _proxy;

    private CountedDatabase(FaultProxy proxy, string connectionString) => (_proxy, ConnectionString) = (proxy, connectionString);

    public string ConnectionString { get; }

    public static async Task<CountedDatabase> NewAsync(TestServers servers)
    {
        var database = new NpgsqlConnectionStringBuilder(await servers.NewDatabaseAsync());
        var proxy = await FaultProxy.StartAsync(new IPEndPoint(IPAddress.Loopback, database.Port));
        (database.Host, database.Port, database.ConnectionIdleLifetime) = (IPAddress.Loopback.ToString(), proxy.Port, LongerThanTheTest);
        return new CountedDatabase(proxy, database.ConnectionString);
    }

    /// <summary>How many round trips some work took, which nothing else may do meanwhile.</summary>
    public async Task<long> Count(Func<Task> work)
    {
        var before = _proxy.RoundTrips;
        await work();
        return _proxy.RoundTrips - before;
    }

    public ValueTask DisposeAsync() => _proxy.DisposeAsync();
}
