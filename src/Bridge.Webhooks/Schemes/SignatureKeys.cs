using Bridge.Webhooks.Schemes.OpenSsl;

namespace Bridge.Webhooks.Schemes;

/// <summary>Makes the key of a scheme.</summary>
internal static class SignatureKeys
{
    /// <returns>Null, with what is wrong, where the bytes are no such key.</returns>
    public static ISignatureKey? Create(SignatureScheme scheme, byte[] key, bool isOpenSslThere, out string problem)
    {
        problem = scheme.Kind switch
        {
            SchemeKind.EcdsaP256Sha256 => "no public key on P-256 (SPKI): copy it again from the provider's webhook page.",
            SchemeKind.Ed25519 when !isOpenSslThere => $"of no use here, because {Libcrypto.Name} (OpenSSL 3) is missing, which verifies Ed25519: install the package libssl3.",
            _ => "no public key of Ed25519 (32 bytes, not of small order): copy it again from the provider's webhook page.",
        };
        return scheme.Kind switch
        {
            SchemeKind.Token => new TokenKey(key),
            SchemeKind.EcdsaP256Sha256 => EcdsaP256Key.TryRead(key),
            SchemeKind.Ed25519 => isOpenSslThere ? Ed25519Key.TryRead(key) : null,
            _ => new SharedKey(key, new SignatureMath(scheme.Kind, scheme.Hash)),
        };
    }
}
