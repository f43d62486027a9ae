using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bridge.Webhooks.Signing;

namespace Bridge.Webhooks.Certificates;

/// <summary>
/// What a sender signs with whose receiver gets a certificate. Its text is a line with what the receiver is configured with and behind it, in PEM (RFC 7468),
/// the private key (PKCS #8) and the certificate.
/// </summary>
internal sealed class CertifiedKey
{
    private const int KeySize = 2048;
    private const int NameLength = 32;
    private const int SerialLength = 16;

    // Long before and after any clock that a sample is sent by.
    private static readonly DateTimeOffset From = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly byte[] _privateKey;

    private CertifiedKey(string id, byte[] privateKey, X509Certificate2 certificate)
    {
        (Id, _privateKey, Pem) = (id, privateKey, certificate.ExportCertificatePem());
        Name = certificate.GetCertHashString(HashAlgorithmName.SHA256)[..NameLength].ToLower(CultureInfo.InvariantCulture);
    }

    /// <summary>What the receiver is configured with.</summary>
    public string Id { get; }

    /// <summary>32 hexadecimal digits that follow from the certificate, to name its file with.</summary>
    public string Name { get; }

    /// <summary>The certificate.</summary>
    public string Pem { get; }

    /// <exception cref="WebhookConfigurationException">The text is something else.</exception>
    public static CertifiedKey Read(string signingSecret)
    {
        try
        {
            var (id, pem) = signingSecret.Split('\n', 2) is [var line, var rest] ? (line.Trim(), rest) : (string.Empty, string.Empty);
            using var certificate = X509Certificate2.CreateFromPem(pem);
            using var key = RSA.Create();
            key.ImportFromPem(pem);
            return new(id, key.ExportPkcs8PrivateKey(), certificate);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new WebhookConfigurationException(["The secret to sign with is no line with the receiver's and behind it the private key (PKCS #8) and its certificate, both in PEM."]);
        }
    }

    /// <summary>A fresh one. Who certified it is forgotten at once.</summary>
    public static SourceKeys Create(string id, string commonName)
    {
        using var key = RSA.Create(KeySize);
        using var issuer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest($"CN={commonName}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .Create(new X500DistinguishedName("CN=Samples"), X509SignatureGenerator.CreateForECDsa(issuer), From, Until, RandomNumberGenerator.GetBytes(SerialLength));
        return new(id, $"{id}\n{key.ExportPkcs8PrivateKeyPem()}\n{certificate.ExportCertificatePem()}");
    }

    public byte[] Sign(byte[] message, HashAlgorithmName hash)
    {
        using var key = RSA.Create();
        key.ImportPkcs8PrivateKey(_privateKey, out _);
        return key.SignData(message, hash, RSASignaturePadding.Pkcs1);
    }
}
