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
        var client = Volatile.Read(ref _client);
        try
        {
            client?.Client?.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // It is only being made, or is over: this ends either.
            client?.Close();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself.
        }
    }
}
