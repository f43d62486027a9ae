using System.Net;
using System.Security.Cryptography;
using System.Text;
using Bridge.Webhooks.Providers.Reading;

namespace Bridge.Webhooks.Providers.Twilio;

/// <summary>
/// The fields of a form as Twilio signs them: decoded, sorted by name, of several equal ones one. The signature knows no boundary between
/// names and values, so whoever captured a form can send it with boundaries that lie elsewhere.
/// </summary>
internal sealed class TwilioForm
{
    private const int MostFields = 1000;
    private const int LongestText = 255;

    private readonly List<(byte[] Name, byte[] Value)> _fields;

    private TwilioForm(List<(byte[] Name, byte[] Value)> fields) => _fields = fields;

    /// <summary>The text of the only field of a name; null where there are several, or it is blank, longer than 255 characters or nothing that every consumer can store.</summary>
    public string? this[string name]
    {
        get
        {
            var key = Encoding.UTF8.GetBytes(name);
            var values = _fields.Where(field => field.Name.AsSpan().SequenceEqual(key)).ToArray();
            var text = values is [var only] ? Encoding.UTF8.GetString(only.Value) : null;
            return !string.IsNullOrWhiteSpace(text) && TextConverter.CanBeStored(text, LongestText) ? text : null;
        }
    }

    /// <returns>Null where there are more than 1,000 fields, or one whose name does not begin with a letter: Twilio sends neither.</returns>
    public static TwilioForm? Read(ReadOnlySpan<byte> body)
    {
        var fields = new List<(byte[] Name, byte[] Value)>();
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            if (pair.IsEmpty)
                continue;
            var equals = pair.IndexOf((byte)'=');
            var name = Decode(equals < 0 ? pair : pair[..equals]);
            // A name such as "?bodySHA256=" would let the signature of a URL pass for one of a form.
            if (fields.Count == MostFields || name is not [var first, ..] || !char.IsAsciiLetter((char)first))
                return null;
            fields.Add((name, equals < 0 ? [] : Decode(pair[(equals + 1)..])));
        }

        fields.Sort(Compare);
        return new TwilioForm([.. fields.Where((field, place) => place == 0 || Compare(field, fields[place - 1]) != 0)]);
    }

    /// <summary>Adds what is signed of the form.</summary>
    public void AppendTo(IncrementalHash hash)
    {
        foreach (var (name, value) in _fields)
        {
            hash.AppendData(name);
            hash.AppendData(value);
        }
    }

    /// <summary>SHA-256 of what is signed, in hexadecimal: the same however the form is written.</summary>
    public string ContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendTo(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static byte[] Decode(ReadOnlySpan<byte> text) => WebUtility.UrlDecodeToBytes(text.ToArray(), 0, text.Length);

    private static int Compare((byte[] Name, byte[] Value) one, (byte[] Name, byte[] Value) other)
        => one.Name.AsSpan().SequenceCompareTo(other.Name) is var names and not 0 ? names : one.Value.AsSpan().SequenceCompareTo(other.Value);
}
