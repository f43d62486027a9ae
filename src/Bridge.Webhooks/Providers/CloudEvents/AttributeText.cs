using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Bridge.Webhooks.Providers.CloudEvents;

/// <summary>
/// Text of an attribute in a header (<see href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md" />, 3.1.3.2): UTF-8 with
/// percent escapes; older senders quote it (RFC 9110, section 5.6.4).
/// </summary>
internal static class AttributeText
{
    private const int EscapeLength = 3;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>False where a character is not printable ASCII, an escape is cut or no UTF-8, or a quotation has no end.</returns>
    public static bool TryRead(string value, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~') || !TryUnquote(value.Trim(' '), out var unquoted) || !TryUnescape(unquoted, out var bytes))
            return false;
        try
        {
            text = Strict.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The text as a header: what is no printable ASCII, a space, a quotation mark or a percent sign is escaped.</summary>
    public static string Write(string text)
    {
        var value = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
            value.Append(octet is > (byte)' ' and <= (byte)'~' and not ((byte)'"' or (byte)'%') ? ((char)octet).ToString() : $"%{octet:X2}");
        return value.ToString();
    }

    private static bool TryUnquote(string value, out string unquoted)
    {
        unquoted = value;
        if (!value.StartsWith('"'))
            return true;
        var text = new StringBuilder();
        for (var i = 1; i < value.Length; i++)
        {
            if (value[i] is '"')
            {
                unquoted = text.ToString();
                return i == value.Length - 1;
            }

            i += value[i] is '\\' ? 1 : 0;
            if (i < value.Length)
                text.Append(value[i]);
        }

        return false;
    }

    private static bool TryUnescape(string text, out byte[] bytes)
    {
        var octets = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not '%')
            {
                octets.Add((byte)text[i]);
                continue;
            }

            if (i + EscapeLength > text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes = [];
                return false;
            }

            octets.Add(Convert.FromHexString(text.AsSpan(i + 1, EscapeLength - 1))[0]);
            i += EscapeLength - 1;
        }

        bytes = [.. octets];
        return true;
    }
}
