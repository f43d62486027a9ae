using System.Buffers;

namespace Bridge.Webhooks.Schemes;

/// <summary>Reads signatures of one exact length. What .NET forgives (white space, odd trailing bits) is refused.</summary>
internal static class StrictDecoder
{
    public static bool TryDecode(ReadOnlySpan<char> text, SignatureEncoding encoding, Span<byte> signature)
        => encoding is SignatureEncoding.Hex ? TryHex(text, signature) : TryBase64(text, signature);

    public static string Encode(ReadOnlySpan<byte> signature, SignatureEncoding encoding)
        => encoding is SignatureEncoding.Hex ? Convert.ToHexStringLower(signature) : Convert.ToBase64String(signature);

    private static bool TryHex(ReadOnlySpan<char> text, Span<byte> signature)
        => text.Length == signature.Length * 2
           && Convert.FromHexString(text, signature, out _, out var written) == OperationStatus.Done
           && written == signature.Length;

    private static bool TryBase64(ReadOnlySpan<char> text, Span<byte> signature)
    {
        Span<char> canonical = stackalloc char[(SignatureMath.LongestSignature + 2) / 3 * 4];
        return Convert.TryFromBase64Chars(text, signature, out var written)
               && written == signature.Length
               && Convert.TryToBase64Chars(signature, canonical, out var length)
               && text.SequenceEqual(canonical[..length]);
    }
}
