using System.Text;

namespace Bridge.Tests.Webhooks.Differential;

/// <summary>Writes a body so that two readers might read it in two ways.</summary>
/// <param name="Name">What is odd.</param>
/// <param name="Member">Writes a member anew, from its name and its value as they were written; null for an edit of the whole.</param>
/// <param name="Whole">Writes the body anew; null for an edit of a member.</param>
internal sealed record BodyEdit(string Name, Func<string, string, string>? Member, Func<byte[], byte[]>? Whole = null)
{
    private const int Million = 1_000_000;

    public static IReadOnlyList<BodyEdit> All { get; } =
    [
        new("twice, the same", (name, value) => $"\"{name}\":{value},\"{name}\":{value}"),
        new("twice, another before", (name, value) => $"\"{name}\":\"other\",\"{name}\":{value}"),
        new("twice, another behind", (name, value) => $"\"{name}\":{value},\"{name}\":\"other\""),
        new("twice, a number behind", (name, value) => $"\"{name}\":{value},\"{name}\":7"),
        new("twice, null behind", (name, value) => $"\"{name}\":{value},\"{name}\":null"),
        new("twice, one name escaped", (name, value) => $"\"{name}\":{value},\"{Escape(name)}\":\"other\""),
        new("name escaped", (name, value) => $"\"{Escape(name)}\":{value}"),
        new("name in capitals beside it", (name, value) => $"\"{name}\":{value},\"{name.ToUpperInvariant()}\":\"other\""),
        new("name in capitals alone", (name, value) => $"\"{name.ToUpperInvariant()}\":{value}"),
        new("name with an accent beside it", (name, value) => $"\"{name}\u0301\":\"other\",\"{name}\":{value}"),
        new("name with a NUL beside it", (name, value) => $"\"{name}\":{value},\"{name}\\u0000\":\"other\""),
        new("name with half a character beside it", (name, value) => $"\"{name}\":{value},\"{name}\\ud83d\":\"other\""),
        new("names that differ in their accents alone", (name, value) => $"\"{name}\":{value},\"\u00e9\":1,\"e\u0301\":2"),
        new("two of another name", (name, value) => $"\"{name}\":{value},\"a\":1,\"a\":2"),
        new("two of another name, deep", (name, value) => $"\"{name}\":{value},\"a\":[{{\"b\":1,\"\\u0062\":2}}]"),
        new("two without a name", (name, value) => $"\"\":1,\"{name}\":{value},\"\":2"),
        Value("number beyond any double", "1e400"),
        Value("zero below zero", "-0"),
        Value("number with a point", "1.0"),
        Value("number with an exponent", "1e2"),
        Value("number of 17 digits", "90071992547409931"),
        Value("number of 30 digits", "123456789012345678901234567890"),
        Value("number of a million digits", new string('9', Million)),
        Value("number below zero", "-1"),
        Value("text with a NUL", "\"a\\u0000b\""),
        Value("half a character", "\"a\\ud83d\""),
        Value("character in two halves", "\"a\\ud83d\\ude00\""),
        Value("halves in the wrong order", "\"\\ude00\\ud83d\""),
        Value("accent in one character", "\"\u00e9\""),
        Value("accent in two characters", "\"e\u0301\""),
        Value("text that is escaped", "\"\\u0061\\/b\""),
        Value("empty text", "\"\""),
        Value("white space", "\" \""),
        Value("text with white space around it", "\" a \""),
        Value("true", "true"),
        Value("null", "null"),
        Value("list", "[\"a\"]"),
        Value("object", "{\"a\":1}"),
        Beside("60 levels beside it", Nested(60)),
        Beside("64 levels beside it", Nested(64)),
        Beside("65 levels beside it", Nested(65)),
        Beside("1,000 levels beside it", Nested(1000)),
        Beside("no number beside it", "NaN"),
        Beside("comment beside it", "1/**/"),
        Beside("number of a million digits beside it", new string('9', Million)),
        new("comma too many", (name, value) => $"\"{name}\":{value},"),
        Behind("white space behind it", " \r\n"),
        Behind("letter behind it", "x"),
        Behind("second document behind it", "{\"id\":\"other\",\"type\":\"other\"}"),
        Behind("NUL behind it", "\0"),
        Behind("comment behind it", "/**/"),
        new("byte order mark", null, body => [.. "\uFEFF"u8, .. body]),
        new("two byte order marks", null, body => [.. "\uFEFF\uFEFF"u8, .. body]),
        new("UTF-16", null, body => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body))),
        new("letter in too many bytes", null, body => [.. body.AsSpan()[..^1], .. ",\"note\":\""u8, 0xC1, 0xA1, .. "\"}"u8]),
    ];

    public override string ToString() => Name;

    private static BodyEdit Value(string name, string value) => new(name, (member, _) => $"\"{member}\":{value}");

    private static BodyEdit Beside(string name, string value) => new(name, (member, before) => $"\"{member}\":{before},\"beside\":{value}");

    private static BodyEdit Behind(string name, string text) => new(name, null, body => [.. body, .. Encoding.UTF8.GetBytes(text)]);

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    private static string Escape(string name) => string.Concat(name.Select(letter => $"\\u{(int)letter:x4}"));
}
