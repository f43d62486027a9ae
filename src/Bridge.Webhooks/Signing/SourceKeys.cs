using System.Security.Cryptography;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Schemes.OpenSsl;

namespace Bridge.Webhooks.Signing;

/// <summary>A fresh secret of a provider's kind, for trying out: providers make their own.</summary>
public sealed class SourceKeys
{
    private const int KeyLength = 32;

    internal SourceKeys(string secret, string signingSecret) => (Secret, SigningSecret) = (secret, signingSecret);

    /// <summary>What the receiver is configured with: the shared secret, or the public key.</summary>
    public string Secret { get; }

    /// <summary>What the sender signs with: the same, the private key, or a line with the secret and behind it private key and certificate in PEM.</summary>
    public string SigningSecret { get; }

    /// <summary>Makes a secret for a provider.</summary>
    /// <exception cref="WebhookConfigurationException">The provider signs with Ed25519, and OpenSSL 3 is missing.</exception>
    public static SourceKeys Create(IWebhookProvider provider) => provider.Scheme is { } scheme ? Create(scheme) : provider.Signature!.CreateKeys();

    /// <summary>Makes a secret for a scheme.</summary>
    /// <exception cref="WebhookConfigurationException">It is Ed25519, and OpenSSL 3 is missing.</exception>
    public static SourceKeys Create(SignatureScheme scheme) => scheme.Kind switch
    {
        SchemeKind.EcdsaP256Sha256 => EcdsaP256(scheme.Key),
        SchemeKind.Ed25519 when Libcrypto.IsThere => Ed25519(scheme.Key),
        SchemeKind.Ed25519 => throw new WebhookConfigurationException([$"For a key of Ed25519 {Libcrypto.Name} (OpenSSL 3) is missing: install the package libssl3."]),
        _ => Shared(scheme.Key),
    };

    private static SourceKeys EcdsaP256(KeyRule rule)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(Write(key.ExportSubjectPublicKeyInfo(), rule), Write(key.ExportPkcs8PrivateKey(), rule));
    }

    private static SourceKeys Ed25519(KeyRule rule)
    {
        var seed = RandomNumberGenerator.GetBytes(KeyLength);
        return new(rule.StripPrefix + Write(Ed25519Key.PublicKeyOf(seed), rule), Write(seed, rule));
    }

    internal static SourceKeys Shared(KeyRule rule)
    {
        var secret = rule.StripPrefix + Write(RandomNumberGenerator.GetBytes(KeyLength), rule);
        return new(secret, secret);
    }

    /// <summary>Bytes as a secret. Where text is its own key, hexadecimal serves as text.</summary>
    private static string Write(byte[] key, KeyRule rule) => rule.Encoding is KeyEncoding.Base64 ? Convert.ToBase64String(key) : Convert.ToHexStringLower(key);
}
