namespace Bridge.Webhooks.Schemes;

/// <summary>The hash below a signature. Never chosen by what a request says.</summary>
public enum SignatureHash
{
    /// <summary>SHA-256, 32 bytes.</summary>
    Sha256,

    /// <summary>SHA-512, 64 bytes.</summary>
    Sha512,

    /// <summary>SHA-1, 20 bytes: only where a provider offers nothing better.</summary>
    Sha1,
}
