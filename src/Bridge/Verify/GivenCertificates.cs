using Bridge.Webhooks.Certificates;

namespace Bridge.Verify;

/// <summary>Certificates that the user has: nothing is fetched.</summary>
/// <param name="files">Files in PEM by their addresses.</param>
/// <param name="other">The file at any other address; null for none.</param>
internal sealed class GivenCertificates(IReadOnlyDictionary<string, string> files, string? other) : ICertificateSource
{
    /// <summary>The provider's address of a file that is not there; null where none was asked for in vain.</summary>
    internal Uri? Missed { get; private set; }

    /// <summary>What to do next; null where no file is missing.</summary>
    internal string? Advice => Missed is null ? null : $"Download {Missed} and name the file with --certificate.";

    /// <inheritdoc />
    public ValueTask<CertificateFile> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        if ((files.GetValueOrDefault(address.OriginalString) ?? other) is { } pem)
        {
            return new(new CertificateFile(CertificateOutcome.Found, pem));
        }

        Missed = address;
        return new(default(CertificateFile));
    }
}
