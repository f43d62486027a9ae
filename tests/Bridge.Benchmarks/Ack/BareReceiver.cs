using System.Buffers;
using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Bridge.Benchmarks.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Bridge.Benchmarks.Ack;

/// <summary>
/// The least that acknowledges as safely: verifies the same signature, publishes the body as it came, mandatory and confirmed, then answers. No
/// translation, no limits, no spool, no log.
/// </summary>
internal sealed class BareReceiver(IChannel channel)
{
    internal const string Command = "bare-receiver";

    private const string Prefix = "sha256=";
    private static readonly Argument<string> Url = new("url");
    private static readonly byte[] Key = Encoding.UTF8.GetBytes(AckRequests.Secret);
    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null);

    internal static Command Create()
    {
        var command = new Command(Command, "The least that acknowledges as safely; the topic ack starts it.") { Url };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var connection = await AckQueue.ConnectAsync(Place.FromEnvironment().Broker, cancellationToken);
            await using var channel = await connection.CreateChannelAsync(Confirmed, cancellationToken);
            await RunAsync(parsed.GetValue(Url)!, new BareReceiver(channel), cancellationToken);
        });
        return command;
    }

    private static async Task RunAsync(string url, BareReceiver receiver, CancellationToken cancellationToken)
    {
        // Without a watcher of every folder below its own, as Bridge's has none.
        var builder = WebApplication.CreateSlimBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.MapPost(AckRequests.Path, receiver.HandleAsync);
        await app.StartAsync(cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private async Task HandleAsync(HttpContext http)
    {
        var body = await ReadAsync(http);
        if (!IsSigned(body, http.Request.Headers["X-Hub-Signature-256"].ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var properties = new BasicProperties { Persistent = true, MessageId = http.Request.Headers["X-GitHub-Delivery"].ToString() };
        await channel.BasicPublishAsync(exchange: "", AckQueue.Name, mandatory: true, properties, body, http.RequestAborted);
    }

    private static async Task<byte[]> ReadAsync(HttpContext http)
    {
        var body = new byte[http.Request.ContentLength!.Value];
        await http.Request.Body.ReadExactlyAsync(body, http.RequestAborted);
        return body;
    }

    private static bool IsSigned(byte[] body, string header)
    {
        var given = new byte[HMACSHA256.HashSizeInBytes];
        return header.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.FromHexString(header.AsSpan(Prefix.Length), given, out _, out var length) == OperationStatus.Done
            && length == given.Length
            && CryptographicOperations.FixedTimeEquals(given, HMACSHA256.HashData(Key, body));
    }
}
