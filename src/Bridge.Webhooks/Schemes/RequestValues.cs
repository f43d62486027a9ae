using System.Text.Json;

namespace Bridge.Webhooks.Schemes;

/// <summary>Finds the values of a request that a scheme names. The body is parsed only where a scheme looks into it.</summary>
internal sealed class RequestValues(WebhookRequest request) : IDisposable
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private JsonDocument? _body;
    private bool _isParsed;

    public WebhookRequest Request => request;

    /// <summary>The one value of a header: null where it is absent; false where there are several lines.</summary>
    public bool TryHeader(string name, out string? value)
    {
        var lines = request.Headers[name];
        value = lines.Count > 0 ? lines[0]?.Trim(' ', '\t') : null;
        return lines.Count <= 1;
    }

    /// <summary>The text of a string, or the digits of a number as they were sent; null where there is neither.</summary>
    public string? Json(string pointer)
    {
        if (Root() is not { } element)
            return null;
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

    public void Dispose() => _body?.Dispose();

    private JsonElement? Root()
    {
        if (!_isParsed)
        {
            _isParsed = true;
            try
            {
                _body = JsonDocument.Parse(request.Body, Strict);
            }
            catch (JsonException)
            {
                _body = null;
            }
        }

        return _body?.RootElement;
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
