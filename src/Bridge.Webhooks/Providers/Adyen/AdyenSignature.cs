using System.Security.Cryptography;
using System.Text;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.Adyen;

/// <summary>
/// Each item holds its own signature, <c>additionalData.hmacSignature</c>: HMAC-SHA256 of eight of its fields under the key, which is
/// hexadecimal, in base64 (<see href="https://docs.adyen.com/development-resources/webhooks/verify-hmac-signatures" />). Nothing else of the
/// body is signed, and no time: the inbox alone tells a repeat.
/// </summary>
internal sealed class AdyenSignature : ICodedSignature
{
    public const string Place = "/additionalData/hmacSignature";

    private static readonly KeyRule Key = new() { Encoding = KeyEncoding.Hex };

    public IWebhookVerifier? Verifier(SourceSetup setup)
    {
        AdyenTranslator.Check(setup);
        return new AdyenVerifier(setup.Secrets(Key));
    }

    public IWebhookSigner Signer(string secret, string? url)
        => KeyReader.TryRead(secret, Key, out var key) ? new AdyenSigner(key) : throw new WebhookConfigurationException(["The secret is empty or not Hex."]);

    public static byte[] Compute(byte[] key, AdyenItem item) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(item.Signed));
}
