using System.Text;

namespace Bridge.Webhooks.Schemes;

/// <summary>Tokens, as the header <c>Authorization</c> holds them: bearer (RFC 6750) and basic (RFC 7617).</summary>
internal static class Credentials
{
    private const string Basic = "Basic";

    /// <summary>The token of one scheme of authentication, empty where there is none.</summary>
    /// <returns>False where it is ambiguous or cannot be read.</returns>
    public static bool TryRead(RequestValues values, string scheme, out string token)
    {
        token = string.Empty;
        if (!values.TryHeader("Authorization", out var line))
            return false;
        // The name of the scheme is read in any case (RFC 9110, section 11.1).
        if (line is null || !line.StartsWith($"{scheme} ", StringComparison.OrdinalIgnoreCase))
            return true;
        token = line[scheme.Length..].Trim(' ');
        return scheme is not Basic || TryDecode(token, out token);
    }

    /// <summary>A token as it is sent.</summary>
    public static string Write(ValueLocation location, byte[] token) => location switch
    {
        { Kind: LocationKind.Authorization, Name: Basic } => $"{Basic} {Convert.ToBase64String(token)}",
        { Kind: LocationKind.Authorization } => $"{location.Name} {Encoding.UTF8.GetString(token)}",
        _ => Encoding.UTF8.GetString(token),
    };

    private static bool TryDecode(string text, out string token)
    {
        var bytes = new byte[text.Length];
        var isBase64 = Convert.TryFromBase64String(text, bytes, out var written);
        token = Encoding.UTF8.GetString(bytes.AsSpan(0, written));
        return isBase64;
    }
}
