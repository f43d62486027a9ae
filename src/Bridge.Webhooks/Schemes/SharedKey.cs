namespace Bridge.Webhooks.Schemes;

/// <summary>A secret that both sides know: there is one right signature, computed once.</summary>
internal sealed class SharedKey(byte[] key, SignatureMath math) : ISignatureKey
{
    public bool Fits(in SignedMessage message, in CandidateSignatures candidates)
    {
        Span<byte> signature = stackalloc byte[math.SignatureLength];
        math.Compute(key, message, signature);
        return candidates.Contains(signature);
    }
}
