using System.Text.Json;

namespace Bridge.Webhooks.Schemes;

/// <summary>Follows a JSON pointer (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>True where a text is a pointer: empty, or steps that each begin with <c>/</c>, in which <c>~</c> is written <c>~0</c> and <c>/</c> <c>~1</c>.</summary>
    public static bool IsOne(string text)
        => (text.Length == 0 || text[0] is '/') && text.Split('~').Skip(1).All(rest => rest is ['0' or '1', ..]);

    /// <summary>The text of a string, or the digits of a number as they were sent; null where there is neither.</summary>
    public static string? Text(JsonElement element, string pointer)
        => TryFind(element, pointer, out var found)
            ? found.ValueKind switch
            {
                JsonValueKind.String => Text(found),
                JsonValueKind.Number => found.GetRawText(),
                _ => null,
            }
            : null;

    /// <summary>
    /// The text of a string, or the digits of a whole number, for what is compared as text; null where there is neither. Of a number with a point
    /// or an exponent, and of zero below zero, parsers differ in how they write it.
    /// </summary>
    public static string? Name(JsonElement element, string pointer)
        => Text(element, pointer) is not { } text || (TryFind(element, pointer, out var found) && found.ValueKind is JsonValueKind.Number && !IsWhole(text)) ? null : text;

    /// <summary>The value at a place; the empty pointer is the whole.</summary>
    public static bool TryFind(JsonElement element, string pointer, out JsonElement found)
    {
        found = element;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            if (!TryStep(found, Unescape(token), out found))
                return false;
        }

        return true;
    }

    /// <summary>The name that a token stands for (RFC 6901, section 4).</summary>
    public static string Unescape(string token) => token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static bool IsWhole(string number) => number is not "-0" && !number.AsSpan().ContainsAny('.', 'e', 'E');

    private static bool TryStep(JsonElement element, string token, out JsonElement next)
    {
        next = default;
        if (element.ValueKind is JsonValueKind.Object)
            return element.TryGetProperty(token, out next);
        if (element.ValueKind is not JsonValueKind.Array || !int.TryParse(token, out var index) || index < 0 || index >= element.GetArrayLength())
            return false;
        next = element[index];
        return true;
    }

    private static string? Text(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8: no text.
            return null;
        }
    }
}
