using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Over HTTP/2 every header name is in lower case; nothing else is different.</summary>
public sealed class Http2Tests
{
    [Fact]
    public async Task Over_HTTP_2_the_same_is_accepted_and_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await using var receiver = await StartAsync(certificate);
        using var handler = new SocketsHttpHandler { SslOptions = Only(certificate) };
        using var http = new HttpClient(handler) { BaseAddress = receiver.Http.BaseAddress };

        Assert.Equal(HttpStatusCode.OK, await SendAsync(http, SignedWebhook.Of("stripe", "payment_intent.succeeded")));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(http, SignedWebhook.Of("github", "ping")));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(http, SignedWebhook.Of("github", "ping", secret: "another-secret")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await SendAsync(http, new HttpRequestMessage(HttpMethod.Get, "/webhooks/github")));
    }

    private static Task<ReceiverHost> StartAsync(X509Certificate2 certificate) => ReceiverHost.StartAsync(broker: null, prepare: bridge =>
    {
        bridge.Web.WebHost.UseUrls("https://127.0.0.1:0");
        bridge.Web.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
    });

    private static SslClientAuthenticationOptions Only(X509Certificate2 certificate) =>
        new() { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.Thumbprint };

    private static async Task<HttpStatusCode> SendAsync(HttpClient http, HttpRequestMessage request)
    {
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpVersion.Version20, answer.Version);
        return answer.StatusCode;
    }
}
