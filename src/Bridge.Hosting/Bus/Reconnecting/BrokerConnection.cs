using System.Net.Sockets;
using RabbitMQ.Client;

namespace Bridge.Hosting.Bus.Reconnecting;

/// <summary>The connection of the process to its broker. It can be cut: MassTransit then makes another one.</summary>
internal sealed class BrokerConnection
{
    private ITcpClient? _client;

    /// <summary>Sees to it that the next connections can be cut.</summary>
    internal Task WatchAsync(ConnectionFactory factory)
    {
        factory.SocketFactory = family => _client = ConnectionFactoryBase.DefaultSocketFactory(family);
        return Task.CompletedTask;
    }

    internal void Cut()
    {
        try
        {
            Interlocked.Exchange(ref _client, null)?.Client?.Shutdown(SocketShutdown.Both);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It ended by itself.
        }
    }
}
