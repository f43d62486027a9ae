using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Bridge.Tests.Receiver.Certificates;

/// <summary>An authority of a test.</summary>
internal sealed record Issuer(X509Certificate2 Certificate, RSA Key)
{
    /// <param name="name">Its name.</param>
    /// <param name="from">Its first moment.</param>
    /// <param name="until">Its last moment.</param>
    /// <param name="issuer">Who certifies it; null for itself.</param>
    internal static Issuer Create(string name, DateTimeOffset from, DateTimeOffset until, Issuer? issuer = null)
    {
        var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return new(issuer is null ? request.CreateSelfSigned(from, until) : issuer.Sign(request, from, until), key);
    }

    /// <summary>Certifies somebody who is no authority.</summary>
    internal (X509Certificate2 Certificate, RSA Key) Certify(string name, DateTimeOffset from, DateTimeOffset until)
    {
        var key = RSA.Create(2048);
        return (Sign(new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), from, until), key);
    }

    private X509Certificate2 Sign(CertificateRequest request, DateTimeOffset from, DateTimeOffset until) =>
        request.Create(Certificate.SubjectName, X509SignatureGenerator.CreateForRSA(Key, RSASignaturePadding.Pkcs1), from, until, RandomNumberGenerator.GetBytes(16));
}
