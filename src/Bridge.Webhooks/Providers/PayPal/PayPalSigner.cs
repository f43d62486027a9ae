using System.Security.Cryptography;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Webhooks.Providers.PayPal;

/// <summary>Signs as <see cref="PayPalSignature" /> says.</summary>
internal sealed class PayPalSigner(CertifiedKey key, string address) : IWebhookSigner
{
    public SampleRequest Sign(SampleRequest request, DateTimeOffset at)
    {
        var (id, time) = (SampleText.Uuid(Rfc3339.Write(at)), Rfc3339.Write(at));
        var signed = PayPalSignature.Compose(id, time, key.Id, request.Body);
        var headers = new WebhookHeaders(request.Headers);
        foreach (var (name, value) in new[]
                 {
                     ("TRANSMISSION-ID", id),
                     ("TRANSMISSION-TIME", time),
                     ("TRANSMISSION-SIG", Convert.ToBase64String(key.Sign(signed, HashAlgorithmName.SHA256))),
                     ("AUTH-ALGO", PayPalSignature.Algorithm),
                     ("CERT-URL", address),
                 })
            headers.Set(PayPalSignature.Prefix + name, value);
        return request with { Headers = headers };
    }
}
