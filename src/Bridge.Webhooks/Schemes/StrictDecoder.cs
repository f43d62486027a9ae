using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Bridge.Webhooks.Schemes;

/// <summary>Reads signatures. What .NET forgives (white space, odd trailing bits) is refused.</summary>
internal static class StrictDecoder
{
    public static bool TryDecode(ReadOnlySpan<char> text, SignatureEncoding encoding, Span<byte> signature, out int written)
        => encoding is SignatureEncoding.Hex ? TryHex(text, signature, out written) : TryBase64(text, signature, out written);

    /// <param name="text">The text.</param>
    /// <param name="encoding">How it is written.</param>
    /// <param name="longest">The longest signature that is taken, in bytes; a thousand at most.</param>
    /// <param name="signature">The signature.</param>
    public static bool TryDecode(string text, SignatureEncoding encoding, int longest, [NotNullWhen(true)] out byte[]? signature)
    {
        Span<byte> buffer = stackalloc byte[longest];
        signature = TryDecode(text, encoding, buffer, out var written) ? buffer[..written].ToArray() : null;
        return signature is not null;
    }

    public static string Encode(ReadOnlySpan<byte> signature, SignatureEncoding encoding)
        => encoding is SignatureEncoding.Hex ? Convert.ToHexStringLower(signature) : Convert.ToBase64String(signature);

    private static bool TryHex(ReadOnlySpan<char> text, Span<byte> signature, out int written)
        => Convert.FromHexString(text, signature, out _, out written) == OperationStatus.Done && text.Length == written * 2;

    private static bool TryBase64(ReadOnlySpan<char> text, Span<byte> signature, out int written)
    {
        Span<char> canonical = stackalloc char[(signature.Length + 2) / 3 * 4];
        return Convert.TryFromBase64Chars(text, signature, out written)
               && Convert.TryToBase64Chars(signature[..written], canonical, out var length)
               && text.SequenceEqual(canonical[..length]);
    }
}
