using System.Security.Cryptography;
using System.Text;

namespace Bridge.Webhooks.Diagnosing;

/// <summary>What editors, shells, middleware and JSON libraries do to a body.</summary>
internal static class BodyVariations
{
    private static readonly (string Name, byte[] Bytes)[] Ends = [("", []), (" and LF at its end", "\n"u8.ToArray()), (" and CRLF at its end", "\r\n"u8.ToArray())];

    /// <summary>Each other than the body and than those before it.</summary>
    public static IEnumerable<Variation> Of(Attempt attempt)
    {
        var body = attempt.Body.ToArray();
        var seen = new HashSet<string> { Key(body) };
        return All(body).Where(change => seen.Add(Key(change.Bytes)))
            .Select(change => new Variation(VariationKind.Body, $"the body {change.Claim}", other => other.WithBody(change.Bytes)));
    }

    private static IEnumerable<(string Claim, byte[] Bytes)> All(byte[] body)
    {
        yield return ("without the line break at its end", WithoutLineBreak(body));
        yield return ("with LF at its end", [.. body, (byte)'\n']);
        yield return ("with CRLF at its end", [.. body, .. "\r\n"u8]);
        yield return ("without white space around it", body.AsSpan().Trim(" \t\r\n"u8).ToArray());
        yield return ("without its byte order mark", body.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? body[3..] : body);
        yield return ("with a byte order mark", [.. Encoding.UTF8.Preamble, .. body]);
        // One character is one byte in Latin-1: no other byte changes.
        var text = Encoding.Latin1.GetString(body);
        var unix = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        yield return ("with LF in place of CRLF", Encoding.Latin1.GetBytes(unix));
        yield return ("with CRLF in place of LF", Encoding.Latin1.GetBytes(unix.Replace("\n", "\r\n", StringComparison.Ordinal)));
        foreach (var form in JsonForm.All)
        {
            if (form.Write(body) is not { } written)
                break;
            foreach (var (name, end) in Ends)
                yield return ($"{form.Name}{name}", [.. written, .. end]);
        }

        yield return ("empty", []);
    }

    private static byte[] WithoutLineBreak(byte[] body) => body switch
    {
        [.. var start, (byte)'\r', (byte)'\n'] => start,
        [.. var start, (byte)'\n'] => start,
        _ => body,
    };

    private static string Key(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
