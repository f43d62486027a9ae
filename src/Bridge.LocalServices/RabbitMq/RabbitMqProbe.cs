using System.Net;
using System.Net.Sockets;

namespace Bridge.LocalServices.RabbitMq;

/// <summary>Asks a broker whether it serves.</summary>
internal static class RabbitMqProbe
{
    // AMQP 0-9-1, 4.2.2: the client opens with the protocol header, and the server's first frame is a method frame, type 1.
    private static readonly byte[] ProtocolHeader = [(byte)'A', (byte)'M', (byte)'Q', (byte)'P', 0, 0, 9, 1];
    private const byte MethodFrame = 1;

    public static async Task<bool> AnswersAsync(int port, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            await socket.SendAsync(ProtocolHeader, cancellationToken);
            var first = new byte[1];
            return await socket.ReceiveAsync(first, cancellationToken) == 1 && first[0] == MethodFrame;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
