using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Verifying;

/// <summary>Reads the one signature of a header, for providers that are verified in code.</summary>
internal static class SignatureHeader
{
    /// <param name="request">The request.</param>
    /// <param name="name">The header.</param>
    /// <param name="encoding">How the signature is written.</param>
    /// <param name="signature">Takes the signature; its length is the signature's.</param>
    /// <returns>Null where there is a signature of that length.</returns>
    public static Verdict? Read(WebhookRequest request, string name, SignatureEncoding encoding, Span<byte> signature)
    {
        using var values = new RequestValues(request);
        if (!values.TryHeader(name, out var text))
            return Verdict.MalformedSignature;
        if (string.IsNullOrEmpty(text))
            return Verdict.MissingSignature;
        return StrictDecoder.TryDecode(text, encoding, signature, out var written) && written == signature.Length ? null : Verdict.MalformedSignature;
    }
}
