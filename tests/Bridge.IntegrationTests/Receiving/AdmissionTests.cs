using System.Net;
using System.Text;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.Webhooks;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>As many requests as are set are read or worked on at once; the next one is told to come again.</summary>
public sealed class AdmissionTests : IAsyncLifetime
{
    private const string Body = """{"zen":"One at a time.","hook_id":1}""";

    private ReceiverHost _receiver = null!;

    public async Task InitializeAsync() =>
        _receiver = await ReceiverHost.StartAsync(broker: null, prepare: bridge => bridge.Configuration["Receiver:MaxInFlight"] = "1");

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task A_request_above_the_limit_is_answered_503_unread_and_finds_a_place_once_one_is_free()
    {
        using var measured = new Measurements(_receiver.Services);
        using var slow = await BeginAsync();

        using (var refused = await _receiver.Http.SendAsync(Webhook()))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        Assert.Equal(1, measured.Times("bridge.webhooks.refused", "reason=busy"));
        await slow.WriteAsync(Body[1..]);
        Assert.Equal(HttpStatusCode.OK, await slow.StatusAsync());
        await Patience.Until(async () => await PostAsync() == HttpStatusCode.OK, "the place was free");
    }

    private static HttpRequestMessage Webhook() => SignedWebhook.Of("github", Encoding.ASCII.GetBytes(Body), new WebhookHeaders { { "Content-Type", "application/json" } });

    /// <summary>Told to go on, a client knows that its body is being read.</summary>
    private async Task<RawConnection> BeginAsync()
    {
        var signature = Webhook().Headers.GetValues("X-Hub-Signature-256").Single();
        var connection = await RawConnection.OpenAsync(_receiver);
        await connection.WriteAsync(
            $"POST /webhooks/github HTTP/1.1\r\nHost: test\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n"
            + $"X-Hub-Signature-256: {signature}\r\nExpect: 100-continue\r\n\r\n");
        Assert.Equal(HttpStatusCode.Continue, await connection.StatusAsync());
        await connection.WriteAsync(Body[..1]);
        return connection;
    }

    private async Task<HttpStatusCode> PostAsync()
    {
        using var answer = await _receiver.Http.SendAsync(Webhook());
        return answer.StatusCode;
    }
}
