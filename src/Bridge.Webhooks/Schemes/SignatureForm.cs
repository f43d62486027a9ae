using System.Security.Cryptography;
using System.Text;

namespace Bridge.Webhooks.Schemes;

/// <summary>What the signatures of a scheme look like once they are decoded.</summary>
internal sealed class SignatureForm(SchemeKind kind, SignatureHash hash)
{
    /// <summary>The longest of all: ECDSA on P-256 in DER.</summary>
    public const int Longest = 72;

    private const int Ed25519Length = 64;
    private const int MostShared = 16;

    // Each candidate of an asymmetric scheme costs a verification of its own.
    private const int MostAsymmetric = 4;

    /// <summary>How many signatures of one request are looked at.</summary>
    public int Most { get; } = kind is SchemeKind.EcdsaP256Sha256 or SchemeKind.Ed25519 ? MostAsymmetric : MostShared;

    /// <summary>The longest of this scheme, in bytes.</summary>
    public int Length { get; } = kind switch
    {
        SchemeKind.EcdsaP256Sha256 => Longest,
        SchemeKind.Ed25519 => Ed25519Length,
        SchemeKind.Token => SHA256.HashSizeInBytes,
        _ => SignatureMath.LengthOf(hash),
    };

    /// <summary>Decodes a signature; of a token it takes the hash, so that tokens of any length are compared in the same time.</summary>
    public bool TryRead(ReadOnlySpan<char> text, SignatureEncoding encoding, Span<byte> signature, out int written)
    {
        if (kind is SchemeKind.Token)
            return SHA256.TryHashData(Encoding.UTF8.GetBytes(text.ToString()), signature, out written);
        return StrictDecoder.TryDecode(text, encoding, signature, out written) && (kind is SchemeKind.EcdsaP256Sha256 || written == Length);
    }
}
