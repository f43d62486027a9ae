using System.Security.Cryptography;

namespace Bridge.Webhooks.Schemes;

/// <summary>A token: the candidates are hashes too, see <see cref="SignatureForm.TryRead" />.</summary>
internal sealed class TokenKey(byte[] token) : ISignatureKey
{
    private readonly byte[] _hash = SHA256.HashData(token);

    public bool Fits(in SignedMessage message, in CandidateSignatures candidates) => candidates.Contains(_hash);
}
