using System.Buffers.Text;
using System.Text;
using Bridge.Webhooks.Schemes;

namespace Bridge.Benchmarks.Timing;

/// <summary>How a signature is written, and wrong ones made of a right one.</summary>
internal sealed record SignatureText(Func<string, byte[]> Read, Func<byte[], string> Write, bool IsText)
{
    private const string Basic = "Basic ";
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    internal static SignatureText Of(SignatureScheme scheme) => scheme switch
    {
        { Kind: SchemeKind.Token, Signature.In: ["basic"] } => new(text => FromBase64(text[Basic.Length..]), bytes => Basic + Convert.ToBase64String(bytes), IsText: true),
        { Kind: SchemeKind.Token } => new(Encoding.UTF8.GetBytes, Encoding.UTF8.GetString, IsText: true),
        { Signature.Encoding: SignatureEncoding.Hex } => new(FromHex, Convert.ToHexStringLower, IsText: false),
        _ => new(FromBase64, Convert.ToBase64String, IsText: false),
    };

    /// <param name="right">The right signature.</param>
    /// <param name="kind">0: the first byte wrong, and any others; 1: the first right, any others; 2: all right but the last.</param>
    /// <param name="random">Chooses the wrong bytes.</param>
    internal string Forge(string right, int kind, Random random)
    {
        var bytes = Read(right);
        for (var i = kind; kind < 2 && i < bytes.Length; i++)
        {
            bytes[i] = Other(bytes[i], random, mayStay: i > kind);
        }

        if (kind is 2)
        {
            bytes[^1] = Other(bytes[^1], random, mayStay: false);
        }

        return Write(bytes);
    }

    private static byte[] FromHex(string text)
    {
        var bytes = new byte[text.Length / 2];
        Convert.FromHexString(text, bytes, out _, out _);
        return bytes;
    }

    private static byte[] FromBase64(string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        Base64.DecodeFromUtf8InPlace(bytes, out var written);
        return bytes[..written];
    }

    private byte Other(byte right, Random random, bool mayStay)
    {
        // A colon ends the name of a user.
        if (IsText && right == (byte)':')
        {
            return right;
        }

        while (true)
        {
            var other = IsText ? (byte)Letters[random.Next(Letters.Length)] : (byte)random.Next(256);
            if (mayStay || other != right)
            {
                return other;
            }
        }
    }
}
