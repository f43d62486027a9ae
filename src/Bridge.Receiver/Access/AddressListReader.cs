using System.Text;
using System.Text.Json;

namespace Bridge.Receiver.Access;

/// <summary>Reads a published list of networks: an object with arrays, an array, or one a line.</summary>
internal static class AddressListReader
{
    /// <summary>All of the list or nothing: a list with one entry that cannot be read is not believed.</summary>
    /// <param name="bytes">The list in UTF-8.</param>
    /// <param name="key">The array of the object; null for a list without keys.</param>
    /// <exception cref="InvalidDataException">It is no such list, or an empty one. The message quotes nothing of it.</exception>
    internal static Networks Read(ReadOnlyMemory<byte> bytes, string? key)
    {
        var text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var entries = text.Span.TrimStart(" \t\r\n"u8) switch
        {
            [(byte)'{' or (byte)'[', ..] => Json(text, key),
            _ when key is not null => throw new InvalidDataException("it is no JSON object, so it has no keys"),
            _ => Lines(text),
        };
        if (entries.Count == 0)
        {
            throw new InvalidDataException("it is empty");
        }

        return Networks.TryRead(entries, out var networks, out var wrong)
            ? networks
            : throw new InvalidDataException(wrong < 0 ? $"it has more than {Networks.Most} entries" : $"entry {wrong + 1} is no network such as 192.0.2.0/24");
    }

    private static List<string?> Lines(ReadOnlyMemory<byte> text) =>
        [.. Encoding.UTF8.GetString(text.Span).Split('\n', StringSplitOptions.TrimEntries).Where(line => line is not ("" or ['#', ..]))];

    private static List<string?> Json(ReadOnlyMemory<byte> text, string? key)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var array = Array(document.RootElement, key);
            return [.. array.EnumerateArray().Select(entry => entry.ValueKind == JsonValueKind.String ? entry.GetString() : null)];
        }
        catch (JsonException)
        {
            throw new InvalidDataException("it is no JSON");
        }
    }

    private static JsonElement Array(JsonElement root, string? key) => (root.ValueKind, key) switch
    {
        (JsonValueKind.Array, null) => root,
        (JsonValueKind.Array, _) => throw new InvalidDataException("it is an array, which has no keys"),
        (_, null) => throw new InvalidDataException("it is an object: name the key of the array"),
        _ => root.TryGetProperty(key, out var array) && array.ValueKind == JsonValueKind.Array
            ? array
            : throw new InvalidDataException("it has no array under that key"),
    };
}
