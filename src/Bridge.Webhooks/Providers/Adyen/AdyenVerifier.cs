using System.Security.Cryptography;
using System.Text.Json;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.Adyen;

/// <summary>Verifies <see cref="AdyenSignature" /> for one source. One item that is not rightly signed refuses them all.</summary>
internal sealed class AdyenVerifier(IReadOnlyList<byte[]> keys) : IWebhookVerifier
{
    public ValueTask<Finding> VerifyAsync(WebhookRequest request, ICertificateSource certificates, CancellationToken cancellationToken) => new(Verify(request));

    public bool Signs(string place) => AdyenItem.Places.Contains(place);

    private Finding Verify(WebhookRequest request)
    {
        using var body = AdyenNotification.Parse(request.Body);
        var items = body is null ? [] : AdyenNotification.Items(body.RootElement);
        if (items.Count == 0)
            return new(Verdict.MissingSignature);

        var keyIndex = 0;
        foreach (var item in items)
        {
            var finding = Verify(item);
            if (finding.Verdict is not Verdict.Accepted)
                return finding;
            keyIndex = Math.Max(keyIndex, finding.SecretIndex);
        }

        return new(Verdict.Accepted, keyIndex);
    }

    private Finding Verify(JsonElement element)
    {
        if (JsonPointer.Text(element, AdyenSignature.Place) is not { Length: > 0 } text)
            return new(Verdict.MissingSignature);
        Span<byte> signature = stackalloc byte[SHA256.HashSizeInBytes];
        if (!StrictDecoder.TryDecode(text, SignatureEncoding.Base64, signature, out var written) || written != signature.Length)
            return new(Verdict.MalformedSignature);
        if (!AdyenItem.TryRead(element, out var item))
            return new(Verdict.MissingPart);
        for (var i = 0; i < keys.Count; i++)
        {
            if (CryptographicOperations.FixedTimeEquals(AdyenSignature.Compute(keys[i], item), signature))
                return new(Verdict.Accepted, i);
        }

        return new(Verdict.WrongSignature);
    }
}
