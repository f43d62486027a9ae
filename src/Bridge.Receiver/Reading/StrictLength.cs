using System.Text;
using Microsoft.Net.Http.Headers;

namespace Bridge.Receiver.Reading;

/// <summary>
/// Lets Kestrel take a <c>Content-Length</c> of digits alone (RFC 9110, section 8.6). Left to itself it takes a sign before them too, where a proxy may see no
/// length. The encoding of a header is the one place where it can be told so.
/// </summary>
internal sealed class StrictLength : ASCIIEncoding
{
    private static readonly StrictLength Instance = new();

    /// <returns>Null for Kestrel's own encoding.</returns>
    internal static Encoding? Select(string header) => header.Equals(HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase) ? Instance : null;

    /// <returns>0 for what is no length, because Kestrel refuses an empty one.</returns>
    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars) =>
        bytes.Length > chars.Length || bytes.ContainsAnyExceptInRange((byte)'0', (byte)'9') ? 0 : base.GetChars(bytes, chars);
}
