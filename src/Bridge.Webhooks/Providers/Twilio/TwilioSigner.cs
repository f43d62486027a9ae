using System.Security.Cryptography;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Webhooks.Providers.Twilio;

/// <summary>Signs as <see cref="TwilioSignature" /> says.</summary>
internal sealed class TwilioSigner(TwilioUrl url, byte[] secret) : IWebhookSigner
{
    public SampleRequest Sign(SampleRequest request, DateTimeOffset at)
    {
        var isForm = TwilioSignature.IsForm(request.Headers);
        var form = isForm ? TwilioForm.Read(request.Body.Span) ?? throw new ArgumentException("The form has a field without a name.", nameof(request)) : null;
        var query = isForm ? string.Empty : url.QueryWith(Convert.ToHexStringLower(SHA256.HashData(request.Body.Span)));
        url.TrySpell(query, out var spellings, out _);

        var signature = new byte[SHA1.HashSizeInBytes];
        TwilioSignature.Compute(secret, spellings![0], form, signature);
        var headers = new WebhookHeaders(request.Headers);
        headers.Set(TwilioSignature.Header, Convert.ToBase64String(signature));
        return request with { Headers = headers, Query = query };
    }
}
