namespace Bridge.Webhooks.Schemes;

/// <summary>The family of a signature.</summary>
public enum SchemeKind
{
    /// <summary>HMAC (RFC 2104) of the message under the secret.</summary>
    Hmac,

    /// <summary>Plain digest of a message that contains the secret.</summary>
    Digest,

    /// <summary>The secret itself is sent. Nothing is signed: whoever reads one request can write any other.</summary>
    Token,

    /// <summary>ECDSA on P-256 with SHA-256, the signature in DER (RFC 3279, section 2.2.3). The secret is the provider's public key, SPKI in base64.</summary>
    EcdsaP256Sha256,

    /// <summary>Ed25519 (RFC 8032). The secret is the provider's public key, 32 bytes. Needs OpenSSL 3 on the machine.</summary>
    Ed25519,
}
