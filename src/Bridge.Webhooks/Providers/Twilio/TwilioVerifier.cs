using System.Security.Cryptography;
using Bridge.Webhooks.Certificates;
using Bridge.Webhooks.Schemes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Providers.Twilio;

/// <summary>Verifies <see cref="TwilioSignature" /> for one source.</summary>
internal sealed class TwilioVerifier(TwilioUrl url, IReadOnlyList<byte[]> secrets) : IWebhookVerifier
{
    public ValueTask<Finding> VerifyAsync(WebhookRequest request, ICertificateSource certificates, CancellationToken cancellationToken) => new(Verify(request));

    public bool Signs(string place) => place.StartsWith("json:", StringComparison.Ordinal);

    private Finding Verify(WebhookRequest request)
    {
        Span<byte> signature = stackalloc byte[SHA1.HashSizeInBytes];
        if (SignatureHeader.Read(request, TwilioSignature.Header, SignatureEncoding.Base64, signature) is { } unreadable)
            return new(unreadable);
        if (!url.TrySpell(request.Query, out var spellings, out var bodyHash) || (bodyHash is not null && !IsHashOf(request, bodyHash)))
            return new(Verdict.WrongSignature);

        // The hash covers any body; without it only a form is signed.
        var form = bodyHash is null && TwilioSignature.IsForm(request.Headers) ? TwilioForm.Read(request.Body.Span) : null;
        if (bodyHash is null && form is null)
            return new(Verdict.MissingPart);
        for (var i = 0; i < secrets.Count; i++)
        {
            if (IsSigned(spellings, form, secrets[i], signature))
                return new(Verdict.Accepted, i);
        }

        return new(Verdict.WrongSignature);
    }

    private static bool IsSigned(string[] spellings, TwilioForm? form, byte[] secret, ReadOnlySpan<byte> signature)
    {
        Span<byte> right = stackalloc byte[SHA1.HashSizeInBytes];
        var isSigned = false;
        foreach (var spelling in spellings)
        {
            TwilioSignature.Compute(secret, spelling, form, right);
            isSigned |= CryptographicOperations.FixedTimeEquals(signature, right);
        }

        return isSigned;
    }

    private static bool IsHashOf(WebhookRequest request, string bodyHash)
    {
        Span<byte> claimed = stackalloc byte[SHA256.HashSizeInBytes];
        return StrictDecoder.TryDecode(bodyHash, SignatureEncoding.Hex, claimed, out var written)
               && CryptographicOperations.FixedTimeEquals(claimed[..written], SHA256.HashData(request.Body.Span));
    }
}
