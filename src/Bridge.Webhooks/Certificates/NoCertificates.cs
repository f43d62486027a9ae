namespace Bridge.Webhooks.Certificates;

/// <summary>Where nothing may be fetched: whatever is signed by certificate stays undecided.</summary>
internal sealed class NoCertificates : ICertificateSource
{
    public static readonly NoCertificates Instance = new();

    public ValueTask<CertificateFile> GetAsync(Uri address, CancellationToken cancellationToken) => new(default(CertificateFile));
}
