using System.Collections.Specialized;
using System.Net.Http.Headers;
using System.Web;
using Bridge.Webhooks.Bodies;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Handshakes;

/// <summary>Finds the values of a request that a handshake names.</summary>
internal sealed class HandshakeValues(WebhookRequest request) : IDisposable
{
    // Handshakes are small; whatever is larger is not worth a second reading.
    private const int LargestBody = 16 * 1024;

    private readonly RequestValues _values = new(request);

    /// <returns>Null where there is nothing, or more than one.</returns>
    public string? Find(string place) => place.Split(':', 2) switch
    {
        ["query", var name] => Single(HttpUtility.ParseQueryString(request.Query), name),
        ["form", var name] when IsForm() => UrlEncodedForm.Read(request.Body.Span) is [var (only, value)] && only == name ? value : null,
        ["header", var name] => _values.TryHeader(name, out var line) ? line : null,
        ["json", var pointer] when IsSmall() => _values.Json(pointer),
        _ => null,
    };

    /// <summary>True where there is an array of JSON without items.</summary>
    public bool IsEmptyArray(string place) => place.Split(':', 2) is ["json", var pointer] && IsSmall() && _values.IsEmptyArray(pointer);

    /// <summary>True where there is anything, be it twice.</summary>
    public bool IsThere(string place) => place.Split(':', 2) is ["header", var name] ? request.Headers[name].Count > 0 : Find(place) is not null;

    public void Dispose() => _values.Dispose();

    private static string? Single(NameValueCollection values, string name) => values.GetValues(name) is [var value] ? value : null;

    private bool IsSmall() => request.Body.Length is > 0 and <= LargestBody;

    private bool IsForm()
        => IsSmall()
           && _values.TryHeader("Content-Type", out var line)
           && MediaTypeHeaderValue.TryParse(line, out var type)
           && UrlEncodedForm.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase);
}
