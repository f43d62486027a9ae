using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>A connection on which a test writes frames of HTTP/2 (RFC 9113) that no client would.</summary>
internal sealed class Http2Connection : IAsyncDisposable
{
    private const int HeaderBytes = 9;

    private readonly TcpClient _client = new();
    private readonly ConcurrentQueue<byte> _types = [];
    private SslStream _stream = null!;
    private Task _reading = null!;

    /// <summary>True once the receiver has said that it is over, or hung up.</summary>
    internal bool IsEnded => _reading.IsCompleted || Has(Http2Frame.GoAway);

    internal static async Task<Http2Connection> OpenAsync(ReceiverHost receiver, SslClientAuthenticationOptions tls)
    {
        var connection = new Http2Connection();
        await connection._client.ConnectAsync(IPAddress.Loopback, receiver.Http.BaseAddress!.Port);
        connection._stream = new SslStream(connection._client.GetStream());
        await connection._stream.AuthenticateAsClientAsync(tls);
        await connection._stream.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8.ToArray());
        connection._reading = connection.ReadAsync();
        await connection.TryWriteAsync(Http2Frame.Settings, 0, 0, Array.Empty<byte>());
        return connection;
    }

    /// <summary>True once a frame of that type has come.</summary>
    internal bool Has(byte type) => _types.Contains(type);

    /// <returns>False where the receiver has hung up.</returns>
    internal async Task<bool> TryWriteAsync(byte type, byte flags, int stream, ReadOnlyMemory<byte> payload)
    {
        var frame = new byte[HeaderBytes + payload.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length << 8);
        frame[3] = type;
        frame[4] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(5), stream);
        payload.CopyTo(frame.AsMemory(HeaderBytes));
        try
        {
            await _stream.WriteAsync(frame);
            return !IsEnded;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Waits until all that was written is dealt with: the answer to a ping comes back, or the connection is over.</summary>
    internal async Task SettleAsync()
    {
        await TryWriteAsync(Http2Frame.Ping, 0, 0, "the end."u8.ToArray());
        await Patience.Until(() => Task.FromResult(IsEnded || Has(Http2Frame.Ping)), "the flood was dealt with");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _reading;
        await _stream.DisposeAsync();
    }

    /// <summary>A header without a place in any table (RFC 7541, section 6.2.2).</summary>
    internal static byte[] Header(string name, string value) => [0, (byte)name.Length, .. Encoding.ASCII.GetBytes(name), (byte)value.Length, .. Encoding.ASCII.GetBytes(value)];

    private async Task ReadAsync()
    {
        var header = new byte[HeaderBytes];
        try
        {
            while (true)
            {
                await _stream.ReadExactlyAsync(header);
                await _stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadInt32BigEndian(header) >> 8]);
                _types.Enqueue(header[3]);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Hung up: an end of the stream is one too.
        }
    }
}
