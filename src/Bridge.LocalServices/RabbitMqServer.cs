using Bridge.LocalServices.Processes;
using Bridge.LocalServices.RabbitMq;

namespace Bridge.LocalServices;

/// <summary>
/// A private RabbitMQ on 127.0.0.1: a child process from the machine's own binaries, else a container. It ends with this process,
/// however that ends. Its only user is <c>bridge</c>, an administrator with a password of its own.
/// </summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private readonly RabbitMqOptions _options;
    private readonly IServerHost _host;
    private readonly RabbitMqPorts _ports;
    private readonly string _password;
    private readonly RabbitMqManagement? _management;

    private RabbitMqServer(RabbitMqOptions options, IServerHost host, RabbitMqPorts ports, string password)
    {
        (_options, _host, _ports, _password) = (options, host, ports, password);
        _management = ManagementUri is null ? null : new RabbitMqManagement(ManagementUri);
    }

    /// <summary>The AMQP port on 127.0.0.1; a restart keeps it.</summary>
    public int Port => _ports.Amqp;

    /// <summary>The folder of the broker's files; empty for a temporary one inside a container.</summary>
    public string DataFolder => _host.DataFolder;

    /// <summary>The AMQP address of the virtual host <c>/</c>, with user and password.</summary>
    public Uri Uri => Address("amqp", _ports.Amqp, "/");

    /// <summary>The address of the management UI, with user and password; null when it is off.</summary>
    public Uri? ManagementUri => _options.Management ? Address("http", _ports.Management, "/") : null;

    /// <summary>Starts a broker and returns when it accepts connections, and its management UI too if that is on.</summary>
    /// <exception cref="ServerNotFoundException">There are neither binaries nor a container engine.</exception>
    /// <exception cref="ServerStartException">The broker did not start; the message ends with its log.</exception>
    public static async Task<RabbitMqServer> StartAsync(RabbitMqOptions options, CancellationToken cancellationToken = default)
    {
        var ports = RabbitMqPorts.Choose(options);
        var (host, password) = await RabbitMqHosts.ChooseAsync(options, ports, cancellationToken);
        var server = new RabbitMqServer(options, host, ports, password);
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

    /// <summary>Makes an empty virtual host unless there is one of that name.</summary>
    /// <returns>Its AMQP address, with user and password.</returns>
    public async Task<Uri> CreateVirtualHostAsync(string name, CancellationToken cancellationToken = default)
    {
        if (_management is not null)
            await _management.CreateVirtualHostAsync(name, cancellationToken);
        else
            await CreateWithoutManagementAsync(name, cancellationToken);
        return Address("amqp", _ports.Amqp, "/" + Uri.EscapeDataString(name));
    }

    /// <summary>Runs <c>rabbitmqctl</c> and returns what it wrote. It takes 0.25 to 1 s: for faults, not for polling.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds its answer.</exception>
    public Task<string> CtlAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default) =>
        _host.RunAsync("rabbitmqctl", arguments, cancellationToken);

    /// <summary>Kills the broker (SIGKILL), as a crash would. <see cref="RestartAsync"/> brings it back over the same data.</summary>
    public void Kill() => _host.Kill();

    /// <summary>Freezes the broker (SIGSTOP): connections stay open and nothing answers.</summary>
    public void Suspend() => _host.Suspend();

    /// <summary>Lets a frozen broker go on (SIGCONT).</summary>
    public void Resume() => _host.Resume();

    /// <summary>Stops the broker if it runs and starts it again on the same ports over the same data.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken = default)
    {
        if (!_host.HasExited)
            await _host.StopAsync(cancellationToken);
        await StartAsync(cancellationToken);
    }

    /// <summary>Stops the broker and removes a temporary data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        _management?.Dispose();
        await _host.DisposeAsync();
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        _options.Progress?.Report($"Starting RabbitMQ on 127.0.0.1:{Port}");
        await _host.StartAsync(cancellationToken);
        await Readiness.WaitAsync(_host, "RabbitMQ", AnswersAsync, _options, cancellationToken);
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken) =>
        await RabbitMqProbe.AnswersAsync(Port, cancellationToken)
        && (_management is null || await _management.AnswersAsync(cancellationToken));

    private async Task CreateWithoutManagementAsync(string name, CancellationToken cancellationToken)
    {
        await CtlAsync(["add_vhost", name], cancellationToken);
        await CtlAsync(["set_permissions", "--vhost", name, RabbitMqFiles.User, ".*", ".*", ".*"], cancellationToken);
    }

    private Uri Address(string scheme, int port, string path) =>
        new UriBuilder(scheme, "127.0.0.1", port, path) { UserName = RabbitMqFiles.User, Password = _password }.Uri;
}
