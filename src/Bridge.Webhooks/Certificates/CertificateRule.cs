using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Certificates;

/// <summary>Which certificates a provider signs with.</summary>
/// <param name="address">Matches whole addresses at which only the provider can write. None other is ever asked.</param>
/// <param name="name">Matches whole names, one of which the certificate must be for.</param>
/// <param name="isChained">
/// True where the file holds a chain, which must end in a trusted root. One that holds the signing certificate alone shows no chain: then its
/// issuer must be another than itself, and that the provider's address holds it must do.
/// </param>
internal sealed class CertificateRule(Regex address, Regex name, bool isChained)
{
    private const int LongestAddress = 500;
    private const int SmallestKey = 2048;
    private const int MostCertificates = 10;

    /// <summary>Looks for the message that is signed.</summary>
    /// <param name="at">Where the request says that the certificate stands.</param>
    /// <param name="signed">The signature.</param>
    /// <param name="time">When the certificate must be valid.</param>
    /// <param name="source">Where certificates come from.</param>
    /// <param name="cancellationToken">Ends the wait for the certificate.</param>
    public async ValueTask<Finding> VerifyAsync(
        string at, SignedBytes signed, DateTimeOffset time, ICertificateSource source, CancellationToken cancellationToken)
    {
        if (at.Length > LongestAddress || !address.IsMatch(at))
            return new(Verdict.WrongCertificate);
        var file = await source.GetAsync(new Uri(at), cancellationToken).ConfigureAwait(false);
        return file.Outcome switch
        {
            CertificateOutcome.Found => Verify(file.Pem, signed, time, source.Roots),
            CertificateOutcome.Missing => new(Verdict.WrongCertificate),
            _ => new(Verdict.Undecided),
        };
    }

    private Finding Verify(string pem, SignedBytes signed, DateTimeOffset time, X509Certificate2Collection? roots)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
            return certificates.Count is > 0 and <= MostCertificates && IsRight(certificates, time, roots) ? Verify(certificates[0], signed) : new(Verdict.WrongCertificate);
        }
        catch (CryptographicException)
        {
            return new(Verdict.WrongCertificate);
        }
        finally
        {
            foreach (var certificate in certificates)
                certificate.Dispose();
        }
    }

    private static Finding Verify(X509Certificate2 certificate, SignedBytes signed)
    {
        using var key = certificate.GetRSAPublicKey();
        if (key is null || key.KeySize < SmallestKey)
            return new(Verdict.WrongCertificate);
        for (var i = 0; i < signed.Messages.Count; i++)
        {
            if (key.VerifyData(signed.Messages[i], signed.Signature, signed.Hash, RSASignaturePadding.Pkcs1))
                return new(Verdict.Accepted, i);
        }

        return new(Verdict.WrongSignature);
    }

    private bool IsRight(X509Certificate2Collection certificates, DateTimeOffset time, X509Certificate2Collection? roots)
    {
        var certificate = certificates[0];
        return certificate.NotBefore.ToUniversalTime() <= time.UtcDateTime
               && time.UtcDateTime <= certificate.NotAfter.ToUniversalTime()
               && Names(certificate).Any(name.IsMatch)
               && (!isChained || IsTrusted(certificates, time, roots));
    }

    private static IEnumerable<string> Names(X509Certificate2 certificate)
        => certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().SelectMany(names => names.EnumerateDnsNames())
            .Append(certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));

    private static bool IsTrusted(X509Certificate2Collection certificates, DateTimeOffset time, X509Certificate2Collection? roots)
    {
        using var chain = new X509Chain();
        // Whatever is asked for beyond the provider's own address would be asked of addresses that nobody has checked.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = time.UtcDateTime;
        chain.ChainPolicy.ExtraStore.AddRange(certificates);
        if (roots is not null)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        }

        var isTrusted = chain.Build(certificates[0]) || (certificates.Count == 1 && chain.ChainStatus.All(flaw => flaw.Status is X509ChainStatusFlags.PartialChain));
        foreach (var element in chain.ChainElements)
            element.Certificate.Dispose();
        return isTrusted;
    }
}
