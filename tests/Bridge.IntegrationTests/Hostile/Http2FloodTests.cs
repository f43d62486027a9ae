using System.Net;
using System.Net.Security;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>Frames that cost the sender little and a receiver much. HTTP/2 is spoken over TLS alone.</summary>
public sealed class Http2FloodTests : IAsyncLifetime, IDisposable
{
    private const int Many = 2000;

    private static readonly byte[] Post =
    [
        .. Http2Connection.Header(":method", "POST"),
        .. Http2Connection.Header(":scheme", "https"),
        .. Http2Connection.Header(":authority", "localhost"),
        .. Http2Connection.Header(":path", "/webhooks/github"),
        .. Http2Connection.Header("content-type", "application/json"),
    ];

    private TlsReceiver _tls = null!;
    private Measurements _measured = null!;

    public async Task InitializeAsync()
    {
        _tls = await TlsReceiver.StartAsync();
        _measured = new Measurements(_tls.Host.Services);
    }

    public async Task DisposeAsync() => await _tls.DisposeAsync();

    public void Dispose() => _measured.Dispose();

    [Fact]
    public async Task Streams_that_are_reset_at_once_hold_up_nobody_and_leave_nothing()
    {
        await using var flood = await OpenAsync();

        for (var stream = 1; stream < 2 * Many && await flood.TryWriteAsync(Http2Frame.Headers, Http2Frame.EndHeaders, stream, Post); stream += 2)
        {
            await flood.TryWriteAsync(Http2Frame.Reset, 0, stream, new byte[] { 0, 0, 0, 8 });
        }

        await OthersAreServedAsync();
        await flood.SettleAsync();
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_head_that_goes_on_and_on_ends_the_connection()
    {
        await using var flood = await OpenAsync();
        var more = Enumerable.Repeat(Http2Connection.Header("x-more", "again"), 1000).SelectMany(header => header).ToArray();

        await flood.TryWriteAsync(Http2Frame.Headers, 0, 1, Post);
        await FloodAsync(flood, Http2Frame.Continuation, 1, more);

        await Patience.Until(() => Task.FromResult(flood.IsEnded), "the connection was ended");
        await OthersAreServedAsync();
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task A_small_head_that_unpacks_to_a_large_one_is_refused()
    {
        await using var flood = await OpenAsync();
        byte[] kept = [0x40, 1, (byte)'x', 100, .. Enumerable.Repeat((byte)'a', 100)];
        var again = Enumerable.Repeat((byte)0xBE, 10_000).ToArray();

        await flood.TryWriteAsync(Http2Frame.Headers, Http2Frame.EndHeaders, 1, (byte[])[.. Post, .. kept, .. again]);

        await Patience.Until(() => Task.FromResult(flood.IsEnded || flood.Has(Http2Frame.Headers) || flood.Has(Http2Frame.Reset)), "the head was refused");
        await OthersAreServedAsync();
        await NothingIsLeftAsync();
    }

    [Theory]
    [InlineData(Http2Frame.Settings, 0)]
    [InlineData(Http2Frame.Ping, 8)]
    public async Task Frames_that_want_an_answer_each_hold_up_nobody(byte type, int length)
    {
        await using var flood = await OpenAsync();

        await FloodAsync(flood, type, 0, new byte[length]);

        await OthersAreServedAsync();
        await flood.SettleAsync();
        await NothingIsLeftAsync();
    }

    [Fact]
    public async Task HTTP_2_without_TLS_is_not_spoken()
    {
        await using var plain = await ReceiverHost.StartAsync(broker: null);
        using var connection = await RawConnection.OpenAsync(plain);

        await connection.WriteAsync("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

        var goAway = await connection.RestAsync();
        Assert.Equal(Http2Frame.GoAway, (byte)goAway[3]);
        Assert.EndsWith("\r", goAway, StringComparison.Ordinal);
    }

    private static async Task FloodAsync(Http2Connection flood, byte type, int stream, byte[] payload)
    {
        var frames = 0;
        while (frames < Many && await flood.TryWriteAsync(type, 0, stream, payload))
        {
            frames++;
        }
    }

    private Task<Http2Connection> OpenAsync()
    {
        var tls = _tls.Client();
        tls.TargetHost = "localhost";
        tls.ApplicationProtocols = [SslApplicationProtocol.Http2];
        return Http2Connection.OpenAsync(_tls.Host, tls);
    }

    private async Task OthersAreServedAsync()
    {
        using var handler = new SocketsHttpHandler { SslOptions = _tls.Client() };
        using var http = new HttpClient(handler) { BaseAddress = _tls.Host.Http.BaseAddress };
        for (var number = 0; number < 10; number++)
        {
            using var answer = await http.SendAsync(SignedWebhook.Of("github", "ping"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    /// <summary>None of it counts as a webhook, and no place is taken for good.</summary>
    private async Task NothingIsLeftAsync()
    {
        Assert.Equal(_measured.Times("bridge.webhooks.received"), _measured.Times("bridge.webhooks.received", "source=github,ignored=True"));
        await Patience.Until(() => Task.FromResult(_measured.Now("bridge.requests.in_flight") == 0), "every place was free");
    }
}
