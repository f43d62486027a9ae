using System.Text.Json;

namespace Bridge.Webhooks.Schemes;

/// <summary>Finds the values of a request that a scheme names. The body is parsed only where a scheme looks into it.</summary>
internal sealed class RequestValues(WebhookRequest request) : IDisposable
{
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
    public string? Json(string pointer) => Root() is { } element ? JsonPointer.Text(element, pointer) : null;

    /// <summary>True where there is an array without items.</summary>
    public bool IsEmptyArray(string pointer)
        => Root() is { } element && JsonPointer.TryFind(element, pointer, out var found) && found.ValueKind is JsonValueKind.Array && found.GetArrayLength() == 0;

    public void Dispose() => _body?.Dispose();

    private JsonElement? Root()
    {
        if (!_isParsed)
        {
            _isParsed = true;
            try
            {
                _body = JsonDocument.Parse(request.Json, StrictJson.Options);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                _body = null;
            }
        }

        return _body?.RootElement;
    }
}
