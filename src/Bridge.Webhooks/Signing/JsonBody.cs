using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Signing;

/// <summary>Writes into bodies of JSON.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a text to a place, as a number where there is one.</summary>
    /// <exception cref="ArgumentException">The body is no JSON, or has no such place.</exception>
    public static byte[] Write(ReadOnlyMemory<byte> body, string pointer, string text)
        => Write(body, pointer, before => before?.GetValueKind() is JsonValueKind.Number ? JsonNode.Parse(text) : JsonValue.Create(text));

    /// <summary>Writes a value to a place (RFC 6901): it replaces the one that is there, or becomes a new member or, at <c>-</c>, a new item.</summary>
    /// <exception cref="ArgumentException">The body is no JSON, or has no such place.</exception>
    public static byte[] Write(ReadOnlyMemory<byte> body, string pointer, Func<JsonNode?, JsonNode?> value)
    {
        var root = Parse(body);
        var tokens = pointer.Split('/').Skip(1).Select(JsonPointer.Unescape).ToArray();
        if (tokens is [])
            return Bytes(value(root));
        var parent = tokens[..^1].Aggregate(root, (node, token) => Step(node, token, pointer));
        Set(parent, tokens[^1], pointer, value);
        return Bytes(root);
    }

    private static JsonNode? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The body is no JSON.", nameof(body), exception);
        }
    }

    private static JsonNode? Step(JsonNode? node, string token, string pointer) => node switch
    {
        JsonObject members when members.TryGetPropertyValue(token, out var member) => member,
        JsonArray items when TryIndex(items, token, out var index) => items[index],
        _ => throw NoSuchPlace(pointer),
    };

    private static void Set(JsonNode? parent, string token, string pointer, Func<JsonNode?, JsonNode?> value)
    {
        if (parent is JsonObject members)
            members[token] = value(members[token]);
        else if (parent is JsonArray items && token is "-")
            items.Add(value(null));
        else if (parent is JsonArray list && TryIndex(list, token, out var index))
            list[index] = value(list[index]);
        else
            throw NoSuchPlace(pointer);
    }

    private static bool TryIndex(JsonArray items, string token, out int index) => int.TryParse(token, out index) && index >= 0 && index < items.Count;

    private static ArgumentException NoSuchPlace(string pointer) => new($"The body has no place {pointer}.");

    private static byte[] Bytes(JsonNode? root) => Encoding.UTF8.GetBytes(root is null ? "null" : root.ToJsonString(Readable));
}
