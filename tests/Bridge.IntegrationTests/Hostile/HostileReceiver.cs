using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Receiving.Spooling;
using Bridge.IntegrationTests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>A receiver with its broker and its database, and what may be seen of it: the bus, the spool, the log and the metrics.</summary>
public sealed class HostileReceiver(TestServers servers) : IAsyncLifetime, IDisposable
{
    private const string Queue = "unhandled";

    private readonly LogLines _log = new();
    private string _postgres = null!;
    private IConnection _connection = null!;
    private IChannel _channel = null!;
    private int _markers;

    internal ForwardClock Clock { get; } = new();

    internal ReceiverHost Host { get; private set; } = null!;

    internal Measurements Measured { get; private set; } = null!;

    internal IEnumerable<string> Log => _log.All;

    public async Task InitializeAsync()
    {
        var broker = await servers.NewVirtualHostAsync();
        _postgres = await servers.NewSpoolAsync();
        Host = await ReceiverHost.StartAsync(broker, postgres: _postgres, prepare: bridge =>
        {
            bridge.Services.AddSingleton<TimeProvider>(Clock);
            bridge.Web.Logging.AddProvider(_log);

            // All of them come from this machine, which must not end the conversation.
            bridge.Configuration["Receiver:FailureLimit"] = "1000000";
        });
        Measured = new Measurements(Host.Services);
        _connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        _channel = await _connection.CreateChannelAsync();
    }

    public async Task DisposeAsync()
    {
        await _channel.DisposeAsync();
        await _connection.DisposeAsync();
        await Host.DisposeAsync();
    }

    public void Dispose()
    {
        Measured.Dispose();
        _log.Dispose();
    }

    /// <summary>What was kept since it was last asked, copies left out. A webhook of our own that is sent behind says that nothing is still on its way.</summary>
    internal async Task<IReadOnlyList<JsonElement>> EffectsAsync()
    {
        var marker = $"evt_{_markers}";
        await PostMarkerAsync(_markers++);
        var kept = new ConcurrentDictionary<string, JsonElement>();
        await Patience.Until(
            async () =>
            {
                // What is spooled is tried again by the receiver's clock.
                Clock.Pass(TimeSpan.FromSeconds(1));
                var isSpoolEmpty = await SpoolFixture.QueryAsync(_postgres, database => database.Spool.AnyAsync()) is false;
                await TakeAsync(kept);
                return isSpoolEmpty && kept.Values.Any(message => IdOf(message) == marker);
            },
            $"{marker} was kept");
        return [.. kept.Values.Where(message => IdOf(message) != marker)];
    }

    private static string? IdOf(JsonElement message) => message.GetProperty("message").GetProperty("webhook").TryGetProperty("eventId", out var id) ? id.GetString() : null;

    private async Task TakeAsync(ConcurrentDictionary<string, JsonElement> kept)
    {
        while (await _channel.BasicGetAsync(Queue, autoAck: true) is { } message)
        {
            using var json = JsonDocument.Parse(message.Body);
            kept[message.BasicProperties.MessageId!] = json.RootElement.Clone();
            Assert.Empty(message.RoutingKey);
            Assert.DoesNotContain(RawRequest.Canary, string.Join(' ', message.BasicProperties.Headers!.Values.Select(Text)), StringComparison.Ordinal);
        }
    }

    private async Task PostMarkerAsync(int number)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $$"""{"id":"evt_{{number}}","type":"radar.early_fraud_warning.created"}""");
        var answer = await HostileSender.SendAsync(Host, RawRequest.Stripe(body, Clock.GetUtcNow()).Bytes, count: 1, mayRetry: true);
        Assert.Equal([200], answer.Select(one => one.Status));
    }

    private static string? Text(object? header) => header is byte[] bytes ? Encoding.UTF8.GetString(bytes) : header?.ToString();
}
