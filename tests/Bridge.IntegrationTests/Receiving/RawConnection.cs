using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>A connection on which a test writes what no client library would.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client = new();

    internal static async Task<RawConnection> OpenAsync(ReceiverHost receiver)
    {
        var connection = new RawConnection();
        await connection._client.ConnectAsync(IPAddress.Loopback, receiver.Http.BaseAddress!.Port);
        return connection;
    }

    /// <summary>Writes on a connection of its own and reads the answer.</summary>
    /// <returns>The status; what follows the head of the answer is left unread.</returns>
    internal static async Task<HttpStatusCode> SendAsync(ReceiverHost receiver, string text)
    {
        using var connection = await OpenAsync(receiver);
        await connection.WriteAsync(text);
        return await connection.StatusAsync();
    }

    /// <param name="text">Characters up to U+00FF, a byte each.</param>
    internal ValueTask WriteAsync(string text) => WriteAsync(Encoding.Latin1.GetBytes(text));

    internal ValueTask WriteAsync(ReadOnlyMemory<byte> bytes) => _client.GetStream().WriteAsync(bytes);

    internal async Task<HttpStatusCode> StatusAsync() => (HttpStatusCode)int.Parse((await HeadAsync()).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The status line and the headers of one answer.</summary>
    internal async Task<string> HeadAsync()
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            Assert.True(await _client.GetStream().ReadAsync(one) > 0, $"Hung up after: {head}");
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    /// <summary>The next bytes, a character each.</summary>
    internal async Task<string> TextAsync(int length)
    {
        var bytes = new byte[length];
        await _client.GetStream().ReadExactlyAsync(bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Whatever comes until the receiver hangs up.</summary>
    internal async Task<string> RestAsync()
    {
        using var reader = new StreamReader(_client.GetStream(), Encoding.Latin1, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Hangs up, without a word where the system allows it.</summary>
    public void Dispose() => _client.Dispose();
}
