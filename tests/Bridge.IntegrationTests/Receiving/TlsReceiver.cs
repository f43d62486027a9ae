using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>A receiver that serves TLS with a certificate of its own making.</summary>
internal sealed class TlsReceiver : IAsyncDisposable
{
    private readonly X509Certificate2 _certificate;

    private TlsReceiver(ReceiverHost host, X509Certificate2 certificate) => (Host, _certificate) = (host, certificate);

    internal ReceiverHost Host { get; }

    internal static async Task<TlsReceiver> StartAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return new TlsReceiver(
            await ReceiverHost.StartAsync(broker: null, prepare: bridge =>
            {
                bridge.Web.WebHost.UseUrls("https://127.0.0.1:0");
                bridge.Web.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate));
            }),
            certificate);
    }

    /// <summary>What a client needs that believes this certificate and no other.</summary>
    internal SslClientAuthenticationOptions Client() =>
        new() { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == _certificate.Thumbprint };

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        _certificate.Dispose();
    }
}
