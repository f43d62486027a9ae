using System.Net;
using Bridge.IntegrationTests.Hosts;
using static Bridge.IntegrationTests.Receiving.HandshakeSteps;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Who validates an address before it sends: the answer lets nobody in, each request after it is verified.</summary>
public sealed class ValidationHandshakeTests : IAsyncLifetime, IDisposable
{
    private ReceiverHost _receiver = null!;
    private Measurements _measured = null!;

    public async Task InitializeAsync()
    {
        _receiver = await ReceiverHost.StartAsync(broker: null, prepare: bridge =>
        {
            foreach (var provider in new[] { "microsoft-graph", "cloudevents" })
            {
                bridge.Configuration[$"Sources:{provider}:Provider"] = provider;
                bridge.Configuration[$"Sources:{provider}:Secrets:0"] = ReceiverHost.Secret;
            }

            bridge.Configuration["Sources:cloudevents:Settings:AllowedOrigins"] = "events.example.com";
        });
        _measured = new Measurements(_receiver.Services);
    }

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    public void Dispose() => _measured.Dispose();

    [Fact]
    public async Task Microsoft_Graph_gets_its_token_back_decoded_and_then_every_notification_must_hold_the_secret()
    {
        using var validation = await _receiver.Http.SendAsync(Post("microsoft-graph?validationToken=Is+it%20you%3a+%3Cb%3E", [], "text/plain"));
        using var right = await _receiver.Http.SendAsync(SignedWebhook.Of("microsoft-graph", "created"));
        using var forged = await _receiver.Http.SendAsync(Post(
            "microsoft-graph", """{"value":[{"clientState":"a-secret-of-the-tests"},{"clientState":"another"}]}"""u8.ToArray(), "application/json"));

        await AssertAsync(validation, HttpStatusCode.OK, "text/plain", "Is it you: <b>");
        await AssertAsync(forged, HttpStatusCode.Unauthorized, "text/plain", "unauthorized");
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal(1, _measured.Times("bridge.webhooks.handshakes", "source=microsoft-graph,handshake=validation"));
        Assert.Equal(1, _measured.Times("bridge.messages.published", "message=WebhookReceived"));
    }

    [Fact]
    public async Task A_sender_of_CloudEvents_is_let_in_by_its_name_and_then_needs_the_token()
    {
        using var allowed = await _receiver.Http.SendAsync(Validation("events.example.com"));
        using var other = await _receiver.Http.SendAsync(Validation("other.example.com"));
        using var right = await _receiver.Http.SendAsync(SignedWebhook.Of("cloudevents", "com.example.order.placed"));
        using var forged = await _receiver.Http.SendAsync(SignedWebhook.Of("cloudevents", "com.example.order.placed", secret: "another-secret"));

        await AssertAsync(allowed, HttpStatusCode.OK, null, "");
        Assert.Equal(["events.example.com"], allowed.Headers.GetValues("WebHook-Allowed-Origin"));
        Assert.Equal(["*"], allowed.Headers.GetValues("WebHook-Allowed-Rate"));
        Assert.Equal(["POST"], allowed.Content.Headers.Allow);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, other.StatusCode);
        Assert.False(other.Headers.Contains("WebHook-Allowed-Origin"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (right.StatusCode, forged.StatusCode));
        Assert.Equal(1, _measured.Times("bridge.webhooks.handshakes", "source=cloudevents,handshake=validation"));
        Assert.Equal(1, _measured.Times("bridge.messages.published", "message=WebhookReceived"));

        static HttpRequestMessage Validation(string origin) => new(HttpMethod.Options, "/webhooks/cloudevents") { Headers = { { "WebHook-Request-Origin", origin } } };
    }
}
