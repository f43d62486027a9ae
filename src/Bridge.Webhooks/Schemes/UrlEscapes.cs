using System.Text;

namespace Bridge.Webhooks.Schemes;

/// <summary>
/// Decodes the escapes of a URL that HubSpot decodes before it signs (<see href="https://developers.hubspot.com/docs/api/webhooks/validating-requests" />, version 3), and
/// no other.
/// </summary>
internal static class UrlEscapes
{
    private const int Length = 3;
    private const string Decoded = ":/?@!$'()*,;";

    /// <summary>Decodes once: what an escape becomes is never the begin of another.</summary>
    public static string Decode(string url)
    {
        var text = new StringBuilder(url.Length);
        for (var i = 0; i < url.Length; i++)
        {
            if (TryDecode(url.AsSpan(i), out var letter))
                i += Length - 1;
            else
                letter = url[i];
            text.Append(letter);
        }

        return text.ToString();
    }

    /// <summary>The digits of an escape mean the same in either case (RFC 3986, section 6.2.2.1).</summary>
    private static bool TryDecode(ReadOnlySpan<char> text, out char letter)
    {
        letter = default;
        if (text is not ['%', var high, var low, ..] || !char.IsAsciiHexDigit(high) || !char.IsAsciiHexDigit(low))
            return false;
        letter = (char)Convert.FromHexString([high, low])[0];
        return Decoded.Contains(letter, StringComparison.Ordinal);
    }
}
