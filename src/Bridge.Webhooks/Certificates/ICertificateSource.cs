using System.Security.Cryptography.X509Certificates;

namespace Bridge.Webhooks.Certificates;

/// <summary>Gets the certificates that providers sign with from the addresses that their requests name. Safe for use by many threads.</summary>
public interface ICertificateSource
{
    /// <summary>The roots that a chain must end in where a provider's must end in any; null for those of the machine.</summary>
    X509Certificate2Collection? Roots => null;

    /// <summary>Gets what stands at an address. Total but for its cancellation.</summary>
    /// <param name="address">An address of which the caller has checked that only the provider can have written there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    ValueTask<CertificateFile> GetAsync(Uri address, CancellationToken cancellationToken);
}
