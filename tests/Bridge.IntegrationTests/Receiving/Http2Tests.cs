using System.Net;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Over HTTP/2 every header name is in lower case; nothing else is different.</summary>
public sealed class Http2Tests
{
    [Fact]
    public async Task Over_HTTP_2_the_same_is_accepted_and_refused()
    {
        await using var receiver = await TlsReceiver.StartAsync();
        using var handler = new SocketsHttpHandler { SslOptions = receiver.Client() };
        using var http = new HttpClient(handler) { BaseAddress = receiver.Host.Http.BaseAddress };

        Assert.Equal(HttpStatusCode.OK, await SendAsync(http, SignedWebhook.Of("stripe", "payment_intent.succeeded")));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(http, SignedWebhook.Of("github", "ping")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(http, SignedWebhook.Of("github", "ping", secret: "another-secret")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await SendAsync(http, new HttpRequestMessage(HttpMethod.Get, "/webhooks/github")));
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient http, HttpRequestMessage request)
    {
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpVersion.Version20, answer.Version);
        return answer.StatusCode;
    }
}
