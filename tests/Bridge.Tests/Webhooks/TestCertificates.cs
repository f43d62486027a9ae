using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Signing;

namespace Bridge.Tests.Webhooks;

/// <summary>Certificates that are at hand, each at its own address alone.</summary>
internal sealed class TestCertificates : ICertificateSource
{
    private readonly ConcurrentDictionary<string, CertificateFile> _files = new();

    public X509Certificate2Collection Roots { get; } = [];

    X509Certificate2Collection? ICertificateSource.Roots => Roots;

    /// <summary>What was asked for, in its order.</summary>
    public ConcurrentQueue<Uri> Asked { get; } = [];

    public void Add(string address, CertificateFile file) => _files[address] = file;

    /// <summary>Keys as a provider's: those without a certificate are passed over.</summary>
    public SourceKeys Learn(IWebhookProvider provider, SourceKeys keys)
    {
        if (SampleCertificate.Of(provider, keys.SigningSecret) is { } certificate)
            Add(certificate.Address.OriginalString, certificate.File);
        return keys;
    }

    public ValueTask<CertificateFile> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        Asked.Enqueue(address);
        return new(_files.TryGetValue(address.OriginalString, out var file) ? file : new(CertificateOutcome.Missing));
    }
}
