using System.Net.Security;
using System.Security.Authentication;
using RabbitMQ.Client;

namespace Bridge.Hosting.Bus;

/// <summary>Makes connections to the broker of the process beside that of the bus: the same address, user, TLS policy, heartbeat and name.</summary>
/// <remarks>There is one over RabbitMQ alone.</remarks>
public sealed class BrokerConnector
{
    internal static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(10);

    private readonly ConnectionFactory _factory;

    internal BrokerConnector(Uri address, string process)
    {
        _factory = new ConnectionFactory
        {
            Uri = address,
            ClientProvidedName = process,
            RequestedHeartbeat = Heartbeat,
            AutomaticRecoveryEnabled = false,
        };
        if (address.Scheme == "amqps")
        {
            // The client tolerates another host's certificate where it is set by an address alone.
            _factory.Ssl = new SslOption(address.Host, enabled: true) { Version = SslProtocols.None, AcceptablePolicyErrors = SslPolicyErrors.None };
        }
    }

    /// <summary>The virtual host.</summary>
    public string VirtualHost => _factory.VirtualHost;

    internal SslOption Tls => _factory.Ssl;

    /// <summary>Connects once. What is lost stays lost: whoever asked connects again.</summary>
    /// <param name="purpose">What for: it is shown beside the name of the process, for example <c>receiver watch</c>.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="RabbitMQ.Client.Exceptions.BrokerUnreachableException">The broker is away, or does not let in.</exception>
    public Task<IConnection> ConnectAsync(string purpose, CancellationToken cancellationToken) =>
        _factory.CreateConnectionAsync($"{_factory.ClientProvidedName} {purpose}", cancellationToken);
}
