using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Bridge.Webhooks.Bodies;

/// <summary>Reads the fields of a form in <c>application/x-www-form-urlencoded</c> (<see href="https://url.spec.whatwg.org/#urlencoded-parsing" />).</summary>
internal static class UrlEncodedForm
{
    public const string MediaType = "application/x-www-form-urlencoded";

    // Every sender escapes what is not here; JSON, XML and multipart bodies cannot do without it.
    private static readonly SearchValues<byte> Unescaped = SearchValues.Create(
        "!#$%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <returns>The fields in their order; null where it is no form, or one beyond <see cref="FormLimits" />.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>>? Read(ReadOnlySpan<byte> body)
    {
        if (body.ContainsAnyExcept(Unescaped))
            return null;
        var fields = new List<KeyValuePair<string, string>>();
        // The question mark is what the enumerable takes off: one that the first name begins with would be lost.
        foreach (var pair in new QueryStringEnumerable($"?{Encoding.ASCII.GetString(body)}"))
        {
            var name = pair.DecodeName().ToString();
            if (!FormLimits.Allow(name, fields.Count))
                return null;
            fields.Add(new(name, pair.DecodeValue().ToString()));
        }

        return fields;
    }
}
