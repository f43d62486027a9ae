using System.Net;
using System.Net.Sockets;
using Bridge.Hosting.Bus.Reconnecting;
using RabbitMQ.Client;

namespace Bridge.Tests.Bus;

public sealed class BrokerConnectionTests : IAsyncLifetime
{
    private readonly BrokerConnection _connection = new();
    private readonly ConnectionFactory _factory = new();

    public Task InitializeAsync() => _connection.WatchAsync(_factory);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task It_is_cut()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = _factory.SocketFactory(AddressFamily.InterNetwork);
        await client.ConnectAsync(IPAddress.Loopback, ((IPEndPoint)listener.LocalEndpoint).Port);
        await using var stream = client.GetStream();

        _connection.Cut();

        Assert.Equal(0, await stream.ReadAsync(new byte[1]));
    }

    [Fact]
    public void It_is_cut_as_well_while_it_is_only_being_made()
    {
        using var client = _factory.SocketFactory(AddressFamily.InterNetwork);

        _connection.Cut();

        Assert.True(client.Client.SafeHandle.IsClosed);
    }

    [Fact]
    public void One_that_has_ended_and_none_can_be_cut()
    {
        _connection.Cut();
        _factory.SocketFactory(AddressFamily.InterNetwork).Dispose();

        _connection.Cut();
        _connection.Cut();
    }
}
