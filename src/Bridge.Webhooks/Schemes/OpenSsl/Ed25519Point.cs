using System.Globalization;
using System.Numerics;

namespace Bridge.Webhooks.Schemes.OpenSsl;

/// <summary>What OpenSSL does not ask of a public key: that it is canonical (RFC 8032, section 5.1.3) and not of small order.</summary>
/// <remarks>Under a key of small order one signature fits many messages.</remarks>
internal static class Ed25519Point
{
    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;

    /// <summary>The y of the eight points of which the order divides 8: 0 and the two of order 8, 1, and -1.</summary>
    private static readonly BigInteger[] SmallOrder =
    [
        BigInteger.Zero,
        BigInteger.One,
        Prime - 1,
        BigInteger.Parse("005fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        Prime - BigInteger.Parse("005fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", NumberStyles.HexNumber, CultureInfo.InvariantCulture),
    ];

    public static bool IsFit(ReadOnlySpan<byte> key)
    {
        Span<byte> coordinate = stackalloc byte[key.Length];
        key.CopyTo(coordinate);
        coordinate[^1] &= 0x7F;
        var y = new BigInteger(coordinate, isUnsigned: true);
        return y < Prime && !SmallOrder.Contains(y);
    }
}
