using System.Net;
using System.Text;
using Bridge.Webhooks;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>What a provider sees: the status table of docs/guarantees.md.</summary>
public sealed class StatusTableTests : IAsyncLifetime
{
    private const int OneMebibyte = 1024 * 1024;

    private ReceiverHost _receiver = null!;

    public async Task InitializeAsync() => _receiver = await ReceiverHost.StartAsync(broker: null);

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task A_signed_webhook_is_accepted() =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync(SignedWebhook.Of("stripe", "payment_intent.succeeded")));

    [Fact]
    public async Task A_provider_that_waits_for_a_word_gets_it_once_its_webhook_is_kept()
    {
        const string Key = "00112233445566778899aabbccddeeff";
        await using var receiver = await ReceiverHost.StartAsync(broker: null, prepare: bridge =>
        {
            bridge.Configuration["Sources:adyen:Provider"] = "adyen";
            bridge.Configuration["Sources:adyen:Secrets:0"] = Key;
        });

        using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("adyen", "AUTHORISATION", secret: Key));
        using var forged = await receiver.Http.SendAsync(SignedWebhook.Of("adyen", "AUTHORISATION", secret: "00"));
        using var other = await receiver.Http.SendAsync(SignedWebhook.Of("stripe", "payment_intent.succeeded"));

        Assert.Equal((HttpStatusCode.OK, "[accepted]"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.Unauthorized, "unauthorized"), (forged.StatusCode, await forged.Content.ReadAsStringAsync()));
        Assert.Equal((HttpStatusCode.OK, ""), (other.StatusCode, await other.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_ping_of_GitHub_is_accepted() =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync(SignedWebhook.Of("github", "ping")));

    [Fact]
    public async Task A_well_signed_body_that_cannot_be_read_is_accepted() =>
        Assert.Equal(HttpStatusCode.OK, await SendAsync(SignedWebhook.Of("stripe", "not json"u8.ToArray(), Json())));

    [Fact]
    public async Task A_forged_an_unsigned_and_a_stale_webhook_get_the_same_answer()
    {
        var unsigned = new HttpRequestMessage(HttpMethod.Post, "/webhooks/stripe") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        HttpRequestMessage[] requests =
        [
            SignedWebhook.Of("stripe", "payment_intent.succeeded", secret: "another-secret"),
            SignedWebhook.Of("stripe", "payment_intent.succeeded", signedAt: TimeProvider.System.GetUtcNow().AddMinutes(-6)),
            unsigned,
        ];

        foreach (var request in requests)
        {
            using var answer = await _receiver.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("unauthorized", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task An_unknown_source_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(new HttpRequestMessage(HttpMethod.Post, "/webhooks/nobody")));

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Another_method_is_not_allowed_and_told_which_is(string method)
    {
        using var answer = await _receiver.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/webhooks/stripe"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_body_at_the_limit_is_accepted_and_one_byte_more_is_too_large()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(SignedWebhook.Of("stripe", new byte[OneMebibyte], Json())));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(SignedWebhook.Of("stripe", new byte[OneMebibyte + 1], Json())));
    }

    [Fact]
    public async Task A_chunked_body_over_the_limit_is_too_large()
    {
        var request = SignedWebhook.Of("stripe", new byte[OneMebibyte + 1], Json());
        request.Headers.TransferEncodingChunked = true;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(request));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Another_media_type_is_unsupported(string contentType)
    {
        var request = SignedWebhook.Of("stripe", "{}"u8.ToArray(), new WebhookHeaders { { "Content-Type", contentType } });

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(request));
    }

    [Fact]
    public async Task A_body_that_tells_no_media_type_is_unsupported() =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(SignedWebhook.Of("stripe", "{}"u8.ToArray(), [])));

    [Fact]
    public async Task A_compressed_body_is_unsupported()
    {
        var headers = Json();
        headers.Add("Content-Encoding", "gzip");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(SignedWebhook.Of("stripe", "{}"u8.ToArray(), headers)));
    }

    private static WebhookHeaders Json() => new() { { "Content-Type", "application/json" } };

    private async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using var answer = await _receiver.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
