using System.Net;
using System.Text;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>A body that does not come whole is never verified, whatever of it is there.</summary>
public sealed class UnfinishedBodyTests : IAsyncLifetime, IDisposable
{
    private const string Body = """{"zen":"Calm.","hook_id":1}""";

    private static readonly string Start =
        "POST /webhooks/github HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
        + $"X-Hub-Signature-256: {SignedWebhook.Of("github", Encoding.ASCII.GetBytes(Body), []).Headers.GetValues("X-Hub-Signature-256").Single()}\r\n";

    private readonly DeadlineClock _clock = new();
    private readonly LogLines _log = new();
    private ReceiverHost _receiver = null!;
    private Measurements _measured = null!;

    public async Task InitializeAsync()
    {
        _receiver = await ReceiverHost.StartAsync(broker: null, prepare: bridge =>
        {
            bridge.Services.AddSingleton<TimeProvider>(_clock);
            bridge.Web.Logging.AddProvider(_log);
        });
        _measured = new Measurements(_receiver.Services);
    }

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    public void Dispose()
    {
        _measured.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Who_sends_a_body_too_slowly_is_told_so_and_cut_off()
    {
        using var connection = await BeginAsync($"Content-Length: {Body.Length + 1}\r\n\r\n");

        await connection.WriteAsync(Body);
        _clock.Pass(Limits.Body);

        var head = await connection.HeadAsync();
        Assert.StartsWith("HTTP/1.1 408 ", head);
        Assert.Contains("\r\nConnection: close\r\n", head);
        await NothingIsPublishedAsync("body-too-slow");
    }

    [Theory]
    [InlineData("Content-Length: 28\r\n\r\n", Body)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n", $"1b\r\n{Body}\r\n")]
    public async Task Who_hangs_up_before_the_end_of_a_body_leaves_nothing_behind(string length, string sent)
    {
        using (var connection = await BeginAsync(length))
        {
            await connection.WriteAsync(sent);
        }

        await NothingIsPublishedAsync("aborted");
        NothingWentWrong();
    }

    [Fact]
    public async Task Forty_that_send_slowly_hold_up_nobody()
    {
        var slow = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => BeginAsync($"Content-Length: {Body.Length}\r\n\r\n")));
        foreach (var connection in slow)
        {
            await connection.WriteAsync(Body[..^1]);
        }

        await Parallel.ForAsync(0, 100, async (_, cancellationToken) =>
        {
            using var answer = await _receiver.Http.SendAsync(SignedWebhook.Of("github", Encoding.ASCII.GetBytes(Body), new() { { "Content-Type", "application/json" } }), cancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        });

        _clock.Pass(Limits.Body);
        foreach (var connection in slow)
        {
            using (connection)
            {
                Assert.Equal(HttpStatusCode.RequestTimeout, await connection.StatusAsync());
            }
        }
    }

    [Fact]
    public async Task Chunks_that_are_none_are_a_bad_request()
    {
        using var connection = await BeginAsync("Transfer-Encoding: chunked\r\n\r\n");

        await connection.WriteAsync($"{Body}\r\n");

        Assert.Equal(HttpStatusCode.BadRequest, await connection.StatusAsync());
        await NothingIsPublishedAsync("aborted");
        NothingWentWrong();
    }

    /// <summary>Told to go on, a client knows that its body is being read.</summary>
    private async Task<RawConnection> BeginAsync(string length)
    {
        var connection = await RawConnection.OpenAsync(_receiver);
        await connection.WriteAsync(Start + length);
        Assert.Equal(HttpStatusCode.Continue, await connection.StatusAsync());
        return connection;
    }

    /// <summary>What anybody can do is no error of the receiver.</summary>
    private void NothingWentWrong() => Assert.DoesNotContain(_log.All, line => line.StartsWith("Error", StringComparison.Ordinal));

    private async Task NothingIsPublishedAsync(string reason)
    {
        await Patience.Until(() => Task.FromResult(_measured.Times("bridge.webhooks.refused", $"source=github,reason={reason}") == 1), "it is refused");
        Assert.Equal(0, _measured.Times("bridge.webhooks.received"));
    }
}
