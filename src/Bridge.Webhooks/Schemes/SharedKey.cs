using System.Security.Cryptography;
using System.Text;

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

    /// <summary>HMAC-SHA256 of a text under the same secret, in hexadecimal.</summary>
    public string Hmac(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
