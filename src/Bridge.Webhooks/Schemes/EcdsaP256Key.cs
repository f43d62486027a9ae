using System.Security.Cryptography;

namespace Bridge.Webhooks.Schemes;

/// <summary>A public key on P-256.</summary>
internal sealed class EcdsaP256Key : ISignatureKey
{
    private const int KeyBits = 256;
    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly ECParameters _key;

    private EcdsaP256Key(ECParameters key) => _key = key;

    /// <returns>Null where the bytes are no key on P-256.</returns>
    public static EcdsaP256Key? TryRead(byte[] subjectPublicKeyInfo)
    {
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out var read);
            var key = ecdsa.ExportParameters(includePrivateParameters: false);
            return read == subjectPublicKeyInfo.Length && ecdsa.KeySize == KeyBits && key.Curve.Oid.Value is P256 ? new EcdsaP256Key(key) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <param name="privateKey">PKCS #8.</param>
    /// <param name="message">What to sign.</param>
    public static byte[] Sign(byte[] privateKey, byte[] message)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(privateKey, out _);
        return ecdsa.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public bool Fits(in SignedMessage message, in CandidateSignatures candidates)
    {
        // One each time: .NET does not promise that many threads may verify with the same.
        using var ecdsa = ECDsa.Create(_key);
        var hash = SHA256.HashData(message.ToBytes());
        for (var i = 0; i < candidates.Count; i++)
        {
            if (ecdsa.VerifyHash(hash, candidates[i], DSASignatureFormat.Rfc3279DerSequence))
                return true;
        }

        return false;
    }
}
