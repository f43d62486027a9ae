using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Bridge.IntegrationTests.Servers;

/// <summary>One connection through a <see cref="FaultProxy"/>: two directions, each in order.</summary>
internal sealed class ProxiedConnection : IAsyncDisposable
{
    private readonly CancellationTokenSource _broken = new();
    private readonly FaultProxy _proxy;
    private readonly Socket _client;
    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp);
    private int _isAsking;

    internal ProxiedConnection(FaultProxy proxy, Socket client, IPEndPoint target)
    {
        (_proxy, _client) = (proxy, client);
        Ended = RunAsync(target);
    }

    /// <summary>Completed once nothing passes any more.</summary>
    internal Task Ended { get; }

    internal void Break() => _broken.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _broken.CancelAsync();
        await Ended;
        _broken.Dispose();
    }

    private async Task RunAsync(IPEndPoint target)
    {
        try
        {
            (_client.NoDelay, _server.NoDelay) = (true, true);
            await PassableAsync();
            await _server.ConnectAsync(target, _broken.Token);
            await Task.WhenAll(PassAsync(_client, _server), PassAsync(_server, _client));
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            // One end is gone, so both go: a timeout of zero is a reset.
            _client.Close(timeout: 0);
            _server.Close(timeout: 0);
        }
        finally
        {
            _client.Dispose();
            _server.Dispose();
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var pieces = Channel.CreateUnbounded<(byte[] Bytes, long ReadAt, TimeSpan Latency)>();
        try
        {
            await Task.WhenAll(ReadAsync(from, pieces.Writer), WriteAsync(pieces.Reader, to));
            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            Break();
            throw;
        }
    }

    private async Task ReadAsync(Socket from, ChannelWriter<(byte[] Bytes, long ReadAt, TimeSpan Latency)> pieces)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await from.ReceiveAsync(buffer, _broken.Token)) > 0)
        {
            if (Interlocked.Exchange(ref _isAsking, from == _client ? 1 : 0) == 0 && from == _client)
                _proxy.Ask();
            await pieces.WriteAsync((buffer[..read], TimeProvider.System.GetTimestamp(), _proxy.Latency), _broken.Token);
            _proxy.Take(read);
        }

        pieces.Complete();
    }

    private async Task WriteAsync(ChannelReader<(byte[] Bytes, long ReadAt, TimeSpan Latency)> pieces, Socket to)
    {
        await foreach (var (bytes, readAt, latency) in pieces.ReadAllAsync(_broken.Token))
        {
            if (latency - TimeProvider.System.GetElapsedTime(readAt) is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(left, TimeProvider.System, _broken.Token);
            }

            await PassableAsync();
            await to.SendAsync(bytes, _broken.Token);
        }
    }

    private async Task PassableAsync()
    {
        while (_proxy.Open is { IsCompleted: false } open)
        {
            await open.WaitAsync(_broken.Token);
        }
    }
}
