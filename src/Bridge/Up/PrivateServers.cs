using Bridge.Hosting;
using Bridge.LocalServices;
using Microsoft.Extensions.Configuration;

namespace Bridge.Up;

/// <summary>The servers that a process starts for itself because no connection string names others.</summary>
internal sealed class PrivateServers : IAsyncDisposable
{
    private const string Database = "bridge";

    /// <summary>The private PostgreSQL; null where a connection string is set.</summary>
    internal PostgresServer? Postgres { get; private set; }

    /// <summary>The private RabbitMQ; null where there is none.</summary>
    internal RabbitMqServer? RabbitMq { get; private set; }

    /// <summary>Starts what is missing and writes the connection strings into the settings.</summary>
    internal static async Task<PrivateServers> StartAsync(
        BridgeBuilder bridge, OneProcessOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var servers = new PrivateServers();
        try
        {
            await Task.WhenAll(
                servers.StartPostgresAsync(bridge, options, progress, cancellationToken),
                servers.StartRabbitMqAsync(bridge, options, progress, cancellationToken));
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (RabbitMq is not null)
        {
            await RabbitMq.DisposeAsync();
        }

        if (Postgres is not null)
        {
            await Postgres.DisposeAsync();
        }
    }

    private async Task StartPostgresAsync(BridgeBuilder bridge, OneProcessOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(bridge.Configuration.GetConnectionString("Postgres")))
        {
            return;
        }

        Postgres = await PostgresServer.StartAsync(
            new PostgresOptions { DataFolder = Folder(options, "postgres"), Progress = progress }, cancellationToken);
        bridge.Configuration["ConnectionStrings:Postgres"] = await Postgres.CreateDatabaseAsync(Database, cancellationToken);
    }

    private async Task StartRabbitMqAsync(BridgeBuilder bridge, OneProcessOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (!options.PrivateBroker || !string.IsNullOrEmpty(bridge.Configuration.GetConnectionString("RabbitMq")))
        {
            return;
        }

        RabbitMq = await RabbitMqServer.StartAsync(
            new RabbitMqOptions { DataFolder = Folder(options, "rabbitmq"), Progress = progress }, cancellationToken);
        bridge.Configuration["ConnectionStrings:RabbitMq"] = RabbitMq.Uri.ToString();
        bridge.Configuration["ConnectionStrings:RabbitMqManagement"] = RabbitMq.ManagementUri!.ToString();
    }

    private static string? Folder(OneProcessOptions options, string name) =>
        options.DataFolder is null ? null : Path.Combine(options.DataFolder, name);
}
