using Bridge.LocalServices;
using Bridge.LocalServices.Processes;
using Bridge.LocalServices.RabbitMq;
using Npgsql;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Faults.Staging;

/// <summary>A broker and a database that may be broken.</summary>
internal sealed class StageServers : IAsyncDisposable
{
    private const string Name = "faults";

    private StageServers(RabbitMqServer broker, PostgresServer database, Uri rabbitMq, string postgres) =>
        (Broker, Database, RabbitMq, Postgres) = (broker, database, rabbitMq, new NpgsqlConnectionStringBuilder(postgres) { Pooling = false }.ConnectionString);

    public RabbitMqServer Broker { get; }

    public PostgresServer Database { get; }

    /// <summary>The virtual host.</summary>
    public Uri RabbitMq { get; }

    /// <summary>The database, for the suite itself: without a pool, whose connections the faults would break.</summary>
    public string Postgres { get; }

    /// <param name="brokerInContainer">True where a container runs RabbitMQ even though the machine has its own.</param>
    /// <param name="progress">Is told what is started.</param>
    internal static async Task<StageServers> StartAsync(bool brokerInContainer, IProgress<string>? progress = null)
    {
        var machine = brokerInContainer ? RabbitMqBinaries.Without(Machine.This) : Machine.This;
        var broker = await RabbitMqServer.StartAsync(new RabbitMqOptions { Machine = machine, Progress = progress });
        var database = await PostgresServer.StartAsync(new PostgresOptions { MaxConnections = 500, Progress = progress });
        return new StageServers(broker, database, await broker.CreateVirtualHostAsync(Name), await database.CreateDatabaseAsync(Name));
    }

    /// <summary>Another system on the same servers.</summary>
    internal async Task<StageServers> NewAsync(string name) =>
        new(Broker, Database, await Broker.CreateVirtualHostAsync(name), await Database.CreateDatabaseAsync(name));

    public async Task<IConnection> ConnectAsync() => await new ConnectionFactory { Uri = RabbitMq }.CreateConnectionAsync();

    /// <summary>Messages in each queue, ready or with a consumer.</summary>
    public async Task<IReadOnlyDictionary<string, long>> DepthsAsync()
    {
        var list = await Broker.CtlAsync(["--quiet", "--vhost", Uri.UnescapeDataString(RabbitMq.AbsolutePath[1..]), "list_queues", "--no-table-headers", "name", "messages"]);
        return list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split('\t'))
            .Where(columns => columns.Length == 2 && long.TryParse(columns[1], out _))
            .ToDictionary(columns => columns[0], columns => long.Parse(columns[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    public async ValueTask DisposeAsync()
    {
        await Broker.DisposeAsync();
        await Database.DisposeAsync();
    }
}
