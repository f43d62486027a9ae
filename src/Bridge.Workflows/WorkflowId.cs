using System.Security.Cryptography;
using System.Text;

namespace Bridge.Workflows;

/// <summary>Ids that follow from names, so that whoever starts from the same name meets at the same id.</summary>
internal static class WorkflowId
{
    private const int GuidSize = 16;

    /// <summary>A UUID of version 8 whose bits are the SHA-256 of the name, as RFC 9562 shows in its appendix B.2.</summary>
    internal static Guid Of(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, GuidSize);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
