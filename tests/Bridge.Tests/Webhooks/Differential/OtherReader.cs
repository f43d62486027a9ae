using System.Globalization;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = System.Text.Json.JsonException;

namespace Bridge.Tests.Webhooks.Differential;

/// <summary>Another way to read a body, as a consumer might that gets it as it came.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Open">Reads a body: the text or the number at a JSON pointer; null where it takes it for no JSON.</param>
internal sealed record OtherReader(string Name, Func<byte[], Func<string, string?>?> Open)
{
    /// <summary>One that counts the last of two values, one that counts the first, and one with rules of its own.</summary>
    public static IReadOnlyList<OtherReader> All { get; } =
    [
        new("System.Text.Json", body => Document(body, (element, name) => element.TryGetProperty(name, out var last) ? last : null)),
        new("first value", body => Document(body, (element, name) => element.EnumerateObject().Where(member => member.NameEquals(name)).Select(member => (JsonElement?)member.Value).FirstOrDefault())),
        new("Newtonsoft.Json", Newtonsoft),
    ];

    private static Func<string, string?>? Document(byte[] body, Func<JsonElement, string, JsonElement?> step)
    {
        try
        {
            // A byte order mark is what readers of text take off.
            var root = JsonDocument.Parse(body.AsMemory(body.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0)).RootElement;
            return pointer => Text(Steps(pointer).Aggregate((JsonElement?)root, (element, name) => element is { ValueKind: JsonValueKind.Object } found ? step(found, name) : null));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement? element)
    {
        try
        {
            return element switch
            {
                { ValueKind: JsonValueKind.String } text => text.GetString(),
                { ValueKind: JsonValueKind.Number } number => number.GetRawText() is var digits and not "-0" ? digits : "0",
                _ => null,
            };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Func<string, string?>? Newtonsoft(byte[] body)
    {
        try
        {
            // Texts that look like a time stay texts: they are compared as they were written.
            using var reader = new JsonTextReader(new StreamReader(new MemoryStream(body), Encoding.UTF8)) { DateParseHandling = DateParseHandling.None };
            var root = JToken.ReadFrom(reader);
            return reader.Read() ? null : pointer => Steps(pointer).Aggregate((JToken?)root, (token, name) => (token as JObject)?[name]) switch
            {
                JValue { Type: JTokenType.String or JTokenType.Integer or JTokenType.Float } value => Convert.ToString(value.Value, CultureInfo.InvariantCulture),
                _ => null,
            };
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    private static string[] Steps(string pointer) => pointer.Split('/')[1..];
}
