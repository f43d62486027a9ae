using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Bridge.Webhooks.Identity;

/// <summary>UUID version 5 (RFC 9562, section 5.5), which .NET does not offer.</summary>
internal static class NameBasedGuid
{
    private const int GuidLength = 16;

    [SuppressMessage("Security", "CA5350", Justification = "RFC 9562 prescribes SHA-1 for version 5; the id names, it does not prove.")]
    public static Guid Create(Guid nameSpace, string name)
    {
        var input = new byte[GuidLength + Encoding.UTF8.GetByteCount(name)];
        nameSpace.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input.AsSpan(GuidLength));

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(input, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..GuidLength], bigEndian: true);
    }
}
