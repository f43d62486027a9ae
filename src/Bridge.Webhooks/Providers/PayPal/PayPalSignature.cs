using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.PayPal;

/// <summary>
/// PayPal signs the id and the time of a transmission, the id of the webhook and the CRC-32 of the body with RSA over SHA-256, and names its
/// certificate in a header (<see href="https://developer.paypal.com/api/rest/webhooks/rest" />). The id of the webhook stands where other providers
/// have a secret.
/// </summary>
/// <remarks>
/// A body with a given CRC-32 is easily made, so whoever captured a request could send another body with its signature. Therefore nothing in
/// the body counts as signed, and the time is bounded: PayPal tries for three days, and whether it then renews the time is not known.
/// </remarks>
internal sealed partial class PayPalSignature : ICertifiedSignature
{
    public const string Prefix = "PAYPAL-";
    public const string Algorithm = "SHA256withRSA";

    private static readonly KeyRule WebhookId = new();

    public static CertificateRule Certificates { get; } = new(Address(), Name(), isChained: true);

    public static TimeSpan Tolerance { get; } = TimeSpan.FromDays(4);

    public string SecretName => "id of the webhook";

    public IWebhookVerifier? Verifier(SourceSetup setup) => new PayPalVerifier(setup.Secrets(WebhookId, (id, _) => Encoding.UTF8.GetString(id)));

    public IWebhookSigner Signer(string secret, string? url) => Sign(CertifiedKey.Read(secret));

    public SourceKeys CreateKeys() => CertifiedKey.Create(RandomNumberGenerator.GetHexString(17), "messageverificationcerts.paypal.com");

    public DateTimeOffset? SignedAt(WebhookRequest request)
    {
        using var values = new RequestValues(request);
        return values.TryHeader(Prefix + "TRANSMISSION-TIME", out var text) && Rfc3339.TryRead(text, out var time) ? time : null;
    }

    public string AddressOf(CertifiedKey key) => $"https://api.paypal.com/v1/notifications/certs/CERT-{key.Name}";

    private PayPalSigner Sign(CertifiedKey key) => new(key, AddressOf(key));

    public static byte[] Compose(string transmissionId, string time, string webhookId, ReadOnlyMemory<byte> body)
        => Encoding.UTF8.GetBytes(string.Join('|', transmissionId, time, webhookId, Crc32.Of(body.Span).ToString(CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\Ahttps://api(-m)?(\.sandbox)?\.paypal\.com/v1/notifications/certs/[0-9A-Za-z_-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\A([a-z0-9-]{1,60}\.){1,3}paypal\.com\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
