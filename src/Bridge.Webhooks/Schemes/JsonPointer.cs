using System.Text.Json;

namespace Bridge.Webhooks.Schemes;

/// <summary>Follows a JSON pointer (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The text of a string, or the digits of a number as they were sent; null where there is neither.</summary>
    public static string? Text(JsonElement element, string pointer)
    {
        foreach (var token in pointer[1..].Split('/'))
        {
            if (!TryStep(element, token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal), out element))
                return null;
        }

        return element.ValueKind switch
        {
            JsonValueKind.String => Text(element),
            JsonValueKind.Number => element.GetRawText(),
            _ => null,
        };
    }

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
