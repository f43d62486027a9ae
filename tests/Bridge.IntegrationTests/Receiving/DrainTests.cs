using System.Net;
using System.Net.Sockets;
using System.Text;
using Bridge.IntegrationTests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>A receiver that is told to stop leaves nobody without an answer.</summary>
public sealed class DrainTests : IAsyncLifetime
{
    private const string Body = """{"zen":"Calm.","hook_id":1}""";
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(7);

    private static readonly string Head =
        $"POST /webhooks/github HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n"
        + $"X-Hub-Signature-256: {SignedWebhook.Of("github", Encoding.ASCII.GetBytes(Body), []).Headers.GetValues("X-Hub-Signature-256").Single()}\r\n";

    private readonly DeadlineClock _clock = new();
    private ReceiverHost _receiver = null!;

    public async Task InitializeAsync() => _receiver = await ReceiverHost.StartAsync(broker: null, prepare: bridge =>
    {
        bridge.Services.AddSingleton<TimeProvider>(_clock);
        bridge.Configuration["Receiver:DrainDelay"] = Delay.ToString();
    });

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task A_stop_is_told_by_readiness_first_and_answers_whoever_is_still_sending_a_body()
    {
        Assert.Equal(HttpStatusCode.OK, await ReadyAsync());
        using var slow = await BeginAsync();

        var stop = _receiver.StopAsync();
        await Patience.Until(async () => await ReadyAsync() == HttpStatusCode.ServiceUnavailable, "the receiver was not ready any more");
        Assert.Equal(HttpStatusCode.OK, await RawConnection.SendAsync(_receiver, $"{Head}\r\n{Body}"));

        await PassDelayAsync();
        Assert.False(stop.IsCompleted);
        await slow.WriteAsync(Body[1..]);

        Assert.Equal(HttpStatusCode.OK, await slow.StatusAsync());
        await slow.RestAsync();
        await stop;
    }

    /// <summary>Told to go on, a client knows that its body is being read.</summary>
    private async Task<RawConnection> BeginAsync()
    {
        var connection = await RawConnection.OpenAsync(_receiver);
        await connection.WriteAsync($"{Head}Expect: 100-continue\r\n\r\n");
        Assert.Equal(HttpStatusCode.Continue, await connection.StatusAsync());
        await connection.WriteAsync(Body[..1]);
        return connection;
    }

    private Task<HttpStatusCode> ReadyAsync() =>
        RawConnection.SendAsync(_receiver, "GET /health/ready HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");

    private Task PassDelayAsync() => Patience.Until(
        async () =>
        {
            _clock.Pass(Delay);
            try
            {
                using var connection = await RawConnection.OpenAsync(_receiver);
                return false;
            }
            catch (SocketException)
            {
                return true;
            }
        },
        "the port was closed");
}
