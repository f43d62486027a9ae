using System.Net;
using System.Text;
using System.Text.Json;
using Bridge.IntegrationTests.Hosts;
using static Bridge.IntegrationTests.Receiving.HandshakeSteps;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Handshakes are answered as their provider wants it, and nothing of them is published: only what is sent afterwards is.</summary>
public sealed class HandshakeTests : IAsyncLifetime, IDisposable
{
    private ReceiverHost _receiver = null!;
    private Measurements _measured = null!;

    public async Task InitializeAsync()
    {
        _receiver = await ReceiverHost.StartAsync(broker: null, prepare: bridge =>
        {
            foreach (var provider in new[] { "slack", "zoom", "meta", "xero", "intercom", "woocommerce" })
            {
                bridge.Configuration[$"Sources:{provider}:Provider"] = provider;
                bridge.Configuration[$"Sources:{provider}:Secrets:0"] = ReceiverHost.Secret;
            }

            bridge.Configuration["Sources:meta:Settings:VerifyToken"] = "a-token-of-the-tests";
        });
        _measured = new Measurements(_receiver.Services);
    }

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    public void Dispose() => _measured.Dispose();

    [Fact]
    public async Task Slack_gets_its_challenge_back_only_where_it_is_signed()
    {
        var challenge = """{"type":"url_verification","challenge":"3eZbrw1aB"}"""u8.ToArray();
        using var signed = await _receiver.Http.SendAsync(SignedWebhook.Of("slack", challenge, Json()));
        using var unsigned = await _receiver.Http.SendAsync(Post("slack", challenge, "application/json"));
        using var forged = await _receiver.Http.SendAsync(SignedWebhook.Of("slack", challenge, Json(), secret: "another-secret"));

        await AssertAsync(signed, HttpStatusCode.OK, "text/plain", "3eZbrw1aB");
        await AssertAsync(unsigned, HttpStatusCode.Unauthorized, "text/plain", "unauthorized");
        await AssertAsync(forged, HttpStatusCode.Unauthorized, "text/plain", "unauthorized");
        await OnlyWhatFollowsIsPublishedAsync("slack", "url-verification");
    }

    [Fact]
    public async Task Zoom_gets_its_token_and_the_hash_of_it()
    {
        using var answer = await _receiver.Http.SendAsync(SignedWebhook.Of(
            "zoom", """{"event":"endpoint.url_validation","payload":{"plainToken":"qgg8"}}"""u8.ToArray(), Json()));

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("qgg8", body.RootElement.GetProperty("plainToken").GetString());
        Assert.Equal(64, body.RootElement.GetProperty("encryptedToken").GetString()!.Length);
        await OnlyWhatFollowsIsPublishedAsync("zoom", "url-validation");
    }

    [Fact]
    public async Task Meta_gets_its_challenge_back_only_where_it_knows_the_token()
    {
        using var known = await _receiver.Http.GetAsync("/webhooks/meta?hub.mode=subscribe&hub.verify_token=a-token-of-the-tests&hub.challenge=%3Cb%3E1");
        using var unknown = await _receiver.Http.GetAsync("/webhooks/meta?hub.mode=subscribe&hub.verify_token=a-token-of-others&hub.challenge=1");
        using var none = await _receiver.Http.GetAsync("/webhooks/meta");

        await AssertAsync(known, HttpStatusCode.OK, "text/plain", "<b>1");
        await AssertAsync(unknown, HttpStatusCode.Unauthorized, "text/plain", "unauthorized");
        await AssertAsync(none, HttpStatusCode.MethodNotAllowed, null, "");
        Assert.Equal(1, _measured.Times("bridge.webhooks.refused", "source=meta,reason=handshake"));
        await OnlyWhatFollowsIsPublishedAsync("meta", "subscribe");
    }

    [Fact]
    public async Task Xero_gets_nothing_but_a_status_whether_its_signature_is_right_or_wrong()
    {
        var intent = """{"events":[],"firstEventSequence":0,"lastEventSequence":0,"entropy":"S0m3"}"""u8.ToArray();
        using var right = await _receiver.Http.SendAsync(SignedWebhook.Of("xero", intent, Json()));
        using var wrong = await _receiver.Http.SendAsync(SignedWebhook.Of("xero", intent, Json(), secret: "another-secret"));

        await AssertAsync(right, HttpStatusCode.OK, null, "");
        await AssertAsync(wrong, HttpStatusCode.Unauthorized, null, "");
        Assert.False(right.Headers.Contains("Set-Cookie") || wrong.Headers.Contains("Set-Cookie"));
        await OnlyWhatFollowsIsPublishedAsync("xero", "intent-to-receive");
    }

    [Fact]
    public async Task HEAD_is_answered_where_the_provider_asks_so_and_nowhere_else()
    {
        using var asked = await _receiver.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/webhooks/intercom"));
        using var other = await _receiver.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/webhooks/slack"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.MethodNotAllowed), (asked.StatusCode, other.StatusCode));
        await OnlyWhatFollowsIsPublishedAsync("intercom", "reachable");
    }

    [Fact]
    public async Task The_ping_of_WooCommerce_is_taken_unsigned_and_nothing_else_is()
    {
        using var ping = await _receiver.Http.SendAsync(Post("woocommerce", "webhook_id=17"u8.ToArray(), "application/x-www-form-urlencoded"));
        using var form = await _receiver.Http.SendAsync(Post("woocommerce", "webhook_id=17&id=1"u8.ToArray(), "application/x-www-form-urlencoded"));
        using var json = await _receiver.Http.SendAsync(Post("woocommerce", """{"webhook_id":17}"""u8.ToArray(), "application/json"));

        await AssertAsync(ping, HttpStatusCode.OK, null, "");
        await AssertAsync(form, HttpStatusCode.Unauthorized, "text/plain", "unauthorized");
        await AssertAsync(json, HttpStatusCode.Unauthorized, "text/plain", "unauthorized");
        await OnlyWhatFollowsIsPublishedAsync("woocommerce", "ping");
    }

    private async Task OnlyWhatFollowsIsPublishedAsync(string source, string handshake)
    {
        Assert.Equal(1, _measured.Times("bridge.webhooks.handshakes", $"source={source},handshake={handshake}"));
        using var answer = await _receiver.Http.SendAsync(SignedWebhook.Of(source, Encoding.UTF8.GetBytes("""{"what":"follows"}"""), Json()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, _measured.Times("bridge.messages.published", "message=WebhookReceived"));
    }
}
