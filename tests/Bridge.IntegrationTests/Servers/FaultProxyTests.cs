using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bridge.IntegrationTests.Servers;

public sealed class FaultProxyTests : IAsyncLifetime, IDisposable
{
    private readonly TcpListener _server = new(IPAddress.Loopback, 0);
    private FaultProxy _proxy = null!;
    private TcpClient _client = null!;
    private TcpClient _accepted = null!;

    public async Task InitializeAsync()
    {
        _server.Start();
        _proxy = await FaultProxy.StartAsync((IPEndPoint)_server.LocalEndpoint);
        (_client, _accepted) = await ConnectAsync();
    }

    public async Task DisposeAsync()
    {
        await _proxy.DisposeAsync();
        _client.Dispose();
        _accepted.Dispose();
    }

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task What_is_sent_passes_both_ways_until_either_end_is_done()
    {
        await SendAsync(_client, "ping");
        Assert.Equal("ping", await ReceiveAsync(_accepted, 4));
        await SendAsync(_accepted, "pong");
        _accepted.Close();
        Assert.Equal("pong", await ReceiveAsync(_client, 5));

        _client.Close();
        await Patience.Until(() => Task.FromResult(_proxy.Connections == 0), "the connection was forgotten");
    }

    [Fact]
    public async Task What_is_late_is_overtaken_by_what_comes_after_the_latency()
    {
        _proxy.Latency = TimeSpan.FromHours(1);
        await SendAsync(_client, "late");
        var late = ReceiveAsync(_accepted, 4);
        await Patience.Until(() => Task.FromResult(_proxy.Taken > 0), "the proxy had taken it");

        _proxy.Latency = TimeSpan.FromMilliseconds(1);
        var (other, accepted) = await ConnectAsync();
        using (other)
        using (accepted)
        {
            await SendAsync(other, "soon");
            Assert.Equal("soon", await ReceiveAsync(accepted, 4));
        }

        Assert.False(late.IsCompleted);
    }

    [Fact]
    public async Task What_a_black_hole_holds_up_comes_whole_once_it_is_closed()
    {
        _proxy.Blackholed = true;
        await SendAsync(_client, "held ");
        var held = ReceiveAsync(_accepted, 7);
        await Patience.Until(() => Task.FromResult(_proxy.Taken > 0), "the proxy had taken it");
        Assert.False(held.IsCompleted);

        _proxy.Blackholed = false;
        await SendAsync(_client, "up");

        Assert.Equal("held up", await held);
    }

    [Fact]
    public async Task A_reset_breaks_both_ends_off_and_lets_others_connect()
    {
        var waiting = ReceiveAsync(_client, 1);

        _proxy.Reset();

        Assert.Equal(SocketError.ConnectionReset, Assert.IsType<SocketException>((await Assert.ThrowsAsync<IOException>(() => waiting)).InnerException).SocketErrorCode);
        await Assert.ThrowsAsync<IOException>(() => ReceiveAsync(_accepted, 1));
        var (other, accepted) = await ConnectAsync();
        other.Dispose();
        accepted.Dispose();
    }

    private async Task<(TcpClient Client, TcpClient Accepted)> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _proxy.Port);
        return (client, await _server.AcceptTcpClientAsync());
    }

    private static ValueTask SendAsync(TcpClient from, string text) => from.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));

    /// <summary>So many characters, or fewer where the other end is done.</summary>
    private static async Task<string> ReceiveAsync(TcpClient at, int count)
    {
        var bytes = new byte[count];
        return Encoding.ASCII.GetString(bytes, 0, await at.GetStream().ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false));
    }
}
