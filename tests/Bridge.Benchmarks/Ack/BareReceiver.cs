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
internal sealed class BareReceiver(IReadOnlyList<IChannel> channels, bool isPiped, bool hasEnvelope)
{
    internal const string Command = "bare-receiver";

    private const string Prefix = "sha256=";
    private static readonly Argument<string> Url = new("url");
    private static readonly Option<int> Channels = new("--channels") { DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Pipe = new("--pipe");
    private static readonly Option<bool> Envelope = new("--envelope");
    private static readonly byte[] Key = Encoding.UTF8.GetBytes(AckRequests.Secret);
    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true, outstandingPublisherConfirmationsRateLimiter: null);

    private uint _next;

    internal static Command Create()
    {
        var command = new Command(Command, "The least that acknowledges as safely; the topics ack and choices start it.") { Url, Channels, Pipe, Envelope };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var connection = await AckQueue.ConnectAsync(Place.FromEnvironment().Broker, cancellationToken);
            var channels = new List<IChannel>();
            while (channels.Count < parsed.GetValue(Channels))
            {
                channels.Add(await connection.CreateChannelAsync(Confirmed, cancellationToken));
            }

            await RunAsync(parsed.GetValue(Url)!, new BareReceiver(channels, parsed.GetValue(Pipe), parsed.GetValue(Envelope)), cancellationToken);
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
        if (!isPiped)
        {
            await AnswerAsync(http, await ReadAsync(http));
            return;
        }

        var read = await http.Request.BodyReader.ReadAtLeastAsync((int)http.Request.ContentLength!.Value, http.RequestAborted);
        await AnswerAsync(http, read.Buffer.IsSingleSegment ? read.Buffer.First : read.Buffer.ToArray());
        http.Request.BodyReader.AdvanceTo(read.Buffer.End);
    }

    private async Task AnswerAsync(HttpContext http, ReadOnlyMemory<byte> body)
    {
        if (!IsSigned(body.Span, http.Request.Headers["X-Hub-Signature-256"].ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var id = http.Request.Headers["X-GitHub-Delivery"].ToString();
        var properties = new BasicProperties { Persistent = true, MessageId = id };
        var channel = channels[(int)(Interlocked.Increment(ref _next) % (uint)channels.Count)];
        await channel.BasicPublishAsync(
            exchange: "", AckQueue.Name, mandatory: true, properties, hasEnvelope ? BareEnvelope.Write(id, body) : body, http.RequestAborted);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http)
    {
        var body = new byte[http.Request.ContentLength!.Value];
        await http.Request.Body.ReadExactlyAsync(body, http.RequestAborted);
        return body;
    }

    private static bool IsSigned(ReadOnlySpan<byte> body, string header)
    {
        var given = new byte[HMACSHA256.HashSizeInBytes];
        return header.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.FromHexString(header.AsSpan(Prefix.Length), given, out _, out var length) == OperationStatus.Done
            && length == given.Length
            && CryptographicOperations.FixedTimeEquals(given, HMACSHA256.HashData(Key, body));
    }
}
