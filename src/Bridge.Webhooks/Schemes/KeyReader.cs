using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Bridge.Webhooks.Schemes;

/// <summary>Turns the text of a secret into the bytes of a key.</summary>
internal static class KeyReader
{
    public static bool TryRead(string secret, KeyRule rule, [NotNullWhen(true)] out byte[]? key)
    {
        var text = rule.StripPrefix is { Length: > 0 } prefix && secret.StartsWith(prefix, StringComparison.Ordinal) ? secret[prefix.Length..] : secret;
        key = rule.Encoding switch
        {
            KeyEncoding.Hex => Hex(text),
            KeyEncoding.Base64 => Base64(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
        if (key is { Length: 0 })
            key = null;
        return key is not null;
    }

    private static byte[]? Hex(string text)
    {
        var key = new byte[text.Length / 2];
        return Convert.FromHexString(text, key, out _, out _) == OperationStatus.Done && text.Length % 2 == 0 ? key : null;
    }

    private static byte[]? Base64(string text)
    {
        var standard = text.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        var padded = standard.PadRight((standard.Length + 3) / 4 * 4, '=');
        var key = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, key, out var written) ? key[..written] : null;
    }
}
