using System.Security.Cryptography;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.PayPal;

/// <summary>Verifies <see cref="PayPalSignature" /> for one source.</summary>
internal sealed class PayPalVerifier(IReadOnlyList<string> webhookIds) : IWebhookVerifier
{
    private const int LongestSignature = 1024;

    public async ValueTask<Finding> VerifyAsync(WebhookRequest request, ICertificateSource certificates, CancellationToken cancellationToken)
    {
        if (Header(request, "TRANSMISSION-SIG", out var text) is { } untaken)
            return new(untaken);
        if (!StrictDecoder.TryDecode(text, SignatureEncoding.Base64, LongestSignature, out var signature))
            return new(Verdict.MalformedSignature);
        if (Header(request, "AUTH-ALGO", out var algorithm) is not null || algorithm is not PayPalSignature.Algorithm)
            return new(Verdict.UnmetRequirement);
        if (Header(request, "TRANSMISSION-ID", out var id) is not null || Header(request, "CERT-URL", out var address) is not null)
            return new(Verdict.MissingPart);
        if (Header(request, "TRANSMISSION-TIME", out var timestamp) is not null)
            return new(Verdict.MissingTimestamp);
        if (!Rfc3339.TryRead(timestamp, out var time))
            return new(Verdict.MalformedTimestamp);

        var messages = webhookIds.Select(webhookId => PayPalSignature.Compose(id, timestamp, webhookId, request.Body)).ToArray();
        var signed = new SignedBytes(messages, signature, HashAlgorithmName.SHA256);
        var finding = await PayPalSignature.Certificates.VerifyAsync(address, signed, request.ReceivedAt, certificates, cancellationToken).ConfigureAwait(false);
        return finding.Verdict is Verdict.Accepted ? finding with { Verdict = SignedTime.Judge(time, request.ReceivedAt, PayPalSignature.Tolerance) } : finding;
    }

    // See PayPalSignature: a checksum covers the body, which anybody can match.
    public bool Signs(string place) => false;

    /// <returns>Null where there is exactly one.</returns>
    private static Verdict? Header(WebhookRequest request, string name, out string text)
    {
        using var values = new RequestValues(request);
        var isClear = values.TryHeader(PayPalSignature.Prefix + name, out var line);
        text = line ?? string.Empty;
        return !isClear ? Verdict.MalformedSignature : text.Length == 0 ? Verdict.MissingSignature : null;
    }
}
