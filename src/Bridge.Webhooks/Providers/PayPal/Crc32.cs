namespace Bridge.Webhooks.Providers.PayPal;

/// <summary>CRC-32 as of ISO 3309, which .NET offers in a package of its own only. It tells accidents, not forgers.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private const int Bits = 8;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 1 << Bits).Select(value => Divide((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
            crc = Table[(byte)(crc ^ value)] ^ (crc >> Bits);
        return ~crc;
    }

    private static uint Divide(uint value)
    {
        for (var i = 0; i < Bits; i++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        return value;
    }
}
