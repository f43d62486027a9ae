using Bridge.Webhooks.Schemes.OpenSsl;

namespace Bridge.Webhooks;

/// <summary>What verifying Ed25519 needs of the machine.</summary>
public static class Ed25519Support
{
    /// <summary>The library of OpenSSL 3.</summary>
    public const string Library = Libcrypto.Name;

    /// <summary>True where it can be loaded.</summary>
    public static bool IsThere => Libcrypto.IsThere;
}
