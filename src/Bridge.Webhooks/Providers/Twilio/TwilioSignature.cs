using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Signing;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.Twilio;

/// <summary>
/// <c>X-Twilio-Signature</c>: HMAC-SHA1 under the account's auth token, in base64. Of a form the URL is signed and behind it, sorted, name
/// and value of each field; of any other body the URL, which then ends with its SHA-256
/// (<see href="https://www.twilio.com/docs/usage/webhooks/webhooks-security" />). No time: the inbox alone tells a repeat.
/// </summary>
internal sealed class TwilioSignature : ICodedSignature
{
    public const string Header = "X-Twilio-Signature";
    public const string FormType = "application/x-www-form-urlencoded";

    private static readonly KeyRule Key = new();

    public bool SignsUrl => true;

    public IWebhookVerifier? Verifier(SourceSetup setup)
    {
        var secrets = setup.Secrets(Key);
        return setup.RequirePublicUrl() is { } url ? new TwilioVerifier(new TwilioUrl(url), secrets) : null;
    }

    public IWebhookSigner Signer(string secret, string? url)
        => KeyReader.TryRead(secret, Key, out var key) && url is not null && SourceSetup.IsWebUrl(url)
            ? new TwilioSigner(new TwilioUrl(url), key)
            : throw new WebhookConfigurationException([key is null ? "The secret is empty." : "The URL is missing or not absolute: twilio signs it."]);

    /// <summary>True where the headers announce a form, which is signed by its fields.</summary>
    public static bool IsForm(IWebhookHeaders headers)
        => headers["Content-Type"] is [var line] && MediaTypeHeaderValue.TryParse(line, out var parsed)
           && string.Equals(parsed.MediaType, FormType, StringComparison.OrdinalIgnoreCase);

    public static void Compute(byte[] secret, string url, TwilioForm? form, Span<byte> signature)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA1, secret);
        hash.AppendData(Encoding.UTF8.GetBytes(url));
        form?.AppendTo(hash);
        hash.GetHashAndReset(signature);
    }
}
