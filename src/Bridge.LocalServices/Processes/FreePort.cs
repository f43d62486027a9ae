using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Bridge.LocalServices.Processes;

/// <summary>Chooses TCP ports that nobody listens on.</summary>
internal static class FreePort
{
    // Below 32768 the kernel gives no port to an outgoing connection, so a port stays free between two starts of a server.
    private const int First = 20_000;
    private const int End = 32_768;
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A free port of the loopback interface, each given once by this process.</summary>
    public static int Next()
    {
        for (var tries = 0; tries < 1_000; tries++)
        {
            var port = RandomNumberGenerator.GetInt32(First, End);
            if (IsFree(port) && Given.TryAdd(port, true))
                return port;
        }
        throw new ServerStartException($"No free TCP port was found between {First} and {End - 1}.");
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
