using Bridge.LocalServices;
using Bridge.LocalServices.Processes;

namespace Bridge.Benchmarks.Servers;

/// <summary>
/// A private RabbitMQ and PostgreSQL for one run. PostgreSQL writes to the disk as in production: the temporary cluster of the tests does not.
/// </summary>
internal sealed class RunningServers : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private RunningServers(DirectoryInfo folder, PostgresServer postgres, RabbitMqServer rabbitMq)
    {
        (_folder, Postgres, RabbitMq) = (folder, postgres, rabbitMq);
        var below = ProcessTree.Below(Environment.ProcessId);
        Processes = [.. below.Except(below.SelectMany(ProcessTree.Below))];
    }

    /// <summary>The processes of both servers, as they were started.</summary>
    internal IReadOnlyList<int> Processes { get; }

    internal PostgresServer Postgres { get; }

    internal RabbitMqServer RabbitMq { get; }

    internal static async Task<RunningServers> StartAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("bridge-benchmarks-");
        folder.UnixFileMode |= UnixFileMode.OtherExecute;
        var postgres = await PostgresServer.StartAsync(
            new PostgresOptions { DataFolder = Path.Combine(folder.FullName, "postgres"), MaxConnections = 500, Progress = progress }, cancellationToken);
        await StatementCount.LoadAsync(postgres.ConnectionString(), () => postgres.RestartAsync(cancellationToken), cancellationToken);
        var rabbitMq = await RabbitMqServer.StartAsync(new RabbitMqOptions { Management = false, Progress = progress }, cancellationToken);
        return new RunningServers(folder, postgres, rabbitMq);
    }

    /// <summary>A database and a virtual host of one contestant's own.</summary>
    internal async Task<Place> NewPlaceAsync(string name, CancellationToken cancellationToken)
    {
        var database = await Postgres.CreateDatabaseAsync(name, cancellationToken);
        await StatementCount.AddAsync(database, cancellationToken);
        return new Place(database, await RabbitMq.CreateVirtualHostAsync(name, cancellationToken), Processes);
    }

    public async ValueTask DisposeAsync()
    {
        await RabbitMq.DisposeAsync();
        await Postgres.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
