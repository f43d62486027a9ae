using Bridge.LocalServices.Containers;
using Bridge.LocalServices.Postgres;
using Bridge.LocalServices.Processes;
using Npgsql;

namespace Bridge.LocalServices;

/// <summary>
/// A private PostgreSQL on 127.0.0.1: a child process from the machine's own binaries, else a container. It ends with this process,
/// however that ends. Its only user is <c>postgres</c>, with a password of its own.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly PostgresOptions _options;
    private readonly IServerHost _host;
    private readonly string _password;

    private PostgresServer(PostgresOptions options, IServerHost host, int port, string password) =>
        (_options, _host, Port, _password) = (options, host, port, password);

    /// <summary>The TCP port on 127.0.0.1; a restart keeps it.</summary>
    public int Port { get; }

    /// <summary>The folder of the server's files; empty for a temporary one inside a container.</summary>
    public string DataFolder => _host.DataFolder;

    /// <summary>True where this machine could start one: it has the binaries, or a container engine that answers.</summary>
    public static async Task<bool> IsAvailableAsync(CancellationToken cancellationToken = default) =>
        PostgresBinaries.Find(Machine.This) is not null || await ContainerEngine.AnswersAsync(Machine.This, cancellationToken);

    /// <summary>Starts a server and returns when it accepts connections.</summary>
    /// <exception cref="ServerNotFoundException">There are neither binaries nor a container engine.</exception>
    /// <exception cref="ServerStartException">The server did not start; the message ends with its log.</exception>
    public static async Task<PostgresServer> StartAsync(PostgresOptions options, CancellationToken cancellationToken = default)
    {
        var port = options.Port ?? FreePort.Next();
        var (host, password) = await PostgresHosts.ChooseAsync(options, port, cancellationToken);
        var server = new PostgresServer(options, host, port, password);
        try
        {
            await server.StartAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The connection string, in Npgsql's format, of a database of this server.</summary>
    public string ConnectionString(string database = "postgres") => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = "postgres",
        Password = _password,
        Database = database,
    }.ConnectionString;

    /// <summary>Makes an empty database unless there is one of that name.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken cancellationToken = default)
    {
        await PostgresClient.CreateDatabaseAsync(ConnectionString(), name, cancellationToken);
        return ConnectionString(name);
    }

    /// <summary>Kills the server (SIGKILL), as a crash would. <see cref="RestartAsync"/> brings it back over the same data.</summary>
    public void Kill() => _host.Kill();

    /// <summary>Freezes the server and all its backends (SIGSTOP): connections stay open and nothing answers.</summary>
    public void Suspend() => _host.Suspend();

    /// <summary>Lets a frozen server go on (SIGCONT).</summary>
    public void Resume() => _host.Resume();

    /// <summary>Stops the server if it runs and starts it again on the same port over the same data.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        if (!_host.HasExited)
            await _host.StopAsync(cancellationToken);
        await StartAsync(cancellationToken);
    }

    /// <summary>Stops the server and removes a temporary data folder.</summary>
    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        _options.Progress?.Report($"Starting PostgreSQL on 127.0.0.1:{Port}");
        await _host.StartAsync(cancellationToken);
        await Readiness.WaitAsync(
            _host, "PostgreSQL", token => PostgresClient.AnswersAsync(ConnectionString(), token), _options, cancellationToken);
    }
}
