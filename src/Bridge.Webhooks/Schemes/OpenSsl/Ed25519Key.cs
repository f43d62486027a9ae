using System.Security.Cryptography;

namespace Bridge.Webhooks.Schemes.OpenSsl;

/// <summary>A public key of Ed25519 (RFC 8032), verified with by OpenSSL, which refuses a signature of which S is not below the group's order.</summary>
internal sealed class Ed25519Key : ISignatureKey
{
    private const int KeyLength = 32;
    private const int SignatureLength = 64;

    private readonly KeyHandle _key;

    private Ed25519Key(KeyHandle key) => _key = key;

    /// <returns>Null where the bytes are no key, or one of small order.</returns>
    public static Ed25519Key? TryRead(byte[] publicKey)
    {
        if (publicKey.Length != KeyLength || !Ed25519Point.IsFit(publicKey))
            return null;
        var key = Libcrypto.NewPublicKey(Libcrypto.Ed25519, 0, publicKey, KeyLength);
        if (!key.IsInvalid)
            return new Ed25519Key(key);
        key.Dispose();
        Libcrypto.ClearErrors();
        return null;
    }

    /// <param name="seed">The private key, 32 bytes.</param>
    /// <param name="message">What to sign.</param>
    public static byte[] Sign(byte[] seed, byte[] message)
    {
        using var key = Libcrypto.NewPrivateKey(Libcrypto.Ed25519, 0, seed, (nuint)seed.Length);
        using var digest = Libcrypto.NewDigest();
        var signature = new byte[SignatureLength];
        nuint length = SignatureLength;
        if (!key.IsInvalid
            && Libcrypto.StartSigning(digest, 0, 0, 0, key) == 1
            && Libcrypto.Sign(digest, signature, ref length, message, (nuint)message.Length) == 1)
            return signature;
        Libcrypto.ClearErrors();
        throw new CryptographicException("OpenSSL does not sign with this key of Ed25519.");
    }

    /// <summary>The public key of a private one.</summary>
    /// <param name="seed">The private key, 32 bytes.</param>
    public static byte[] PublicKeyOf(byte[] seed)
    {
        using var key = Libcrypto.NewPrivateKey(Libcrypto.Ed25519, 0, seed, (nuint)seed.Length);
        var publicKey = new byte[KeyLength];
        nuint length = KeyLength;
        if (!key.IsInvalid && Libcrypto.GetPublicKey(key, publicKey, ref length) == 1)
            return publicKey;
        Libcrypto.ClearErrors();
        throw new CryptographicException("OpenSSL knows no public key of this key of Ed25519.");
    }

    public bool Fits(in SignedMessage message, in CandidateSignatures candidates)
    {
        var bytes = message.ToBytes();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (Verify(candidates[i], bytes))
                return true;
        }

        return false;
    }

    private bool Verify(ReadOnlySpan<byte> signature, byte[] message)
    {
        using var digest = Libcrypto.NewDigest();
        var isRight = !digest.IsInvalid
                      && Libcrypto.StartVerifying(digest, 0, 0, 0, _key) == 1
                      && Libcrypto.Verify(digest, signature, (nuint)signature.Length, message, (nuint)message.Length) == 1;
        if (!isRight)
            Libcrypto.ClearErrors();
        return isRight;
    }
}
