using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>Requests that the web server itself refuses, and might tell of.</summary>
internal static class RawInputs
{
    private static readonly string[] Heads =
    [
        $"{Canaries.Secret} /webhooks/stripe\r\n\r\n",
        $"POST /webhooks/{Canaries.Email} HTTP/{Canaries.Card}\r\n\r\n",
        $"POST {Canaries.Email} HTTP/1.1\r\nHost: test\r\n\r\n",
        $"POST /webhooks/%zz{Canaries.Card}%00 HTTP/1.1\r\nHost: test\r\n\r\n",
        $"POST /webhooks/stripe HTTP/1.1\r\n{Canaries.Secret}\r\n\r\n",
        $"POST /webhooks/stripe HTTP/1.1\r\nHost: test\r\n{Canaries.Secret} {Canaries.Card}: {Canaries.Email}\r\n\r\n",
        $"POST /webhooks/stripe HTTP/1.1\r\nHost: {Canaries.Email}/{Canaries.Secret}\r\n\r\n",
        $"POST /webhooks/stripe HTTP/1.1\r\nHost: test\r\nContent-Length: {Canaries.Card}{Canaries.Card}\r\n\r\n",
        $"POST /webhooks/stripe HTTP/1.1\r\nHost: test\r\nContent-Length: {Canaries.Secret}\r\n\r\n",
        $"POST /webhooks/stripe HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{Canaries.Secret}\r\n{Canaries.Email}\r\n",
        $"POST /webhooks/stripe HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: {Canaries.Secret}\r\n\r\n",
    ];

    internal static async Task HearAnswersAsync(Witness witness, Uri address)
    {
        foreach (var head in Heads)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, address.Port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.Latin1.GetBytes(head));
            client.Client.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            witness.Hear("answer", head, await reader.ReadToEndAsync());
        }
    }
}
