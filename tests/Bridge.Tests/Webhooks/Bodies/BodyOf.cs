using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bridge.Webhooks.Bodies;

namespace Bridge.Tests.Webhooks.Bodies;

/// <summary>Bodies of a media type, and what is read from them.</summary>
internal static class BodyOf
{
    public const string UrlEncoded = "application/x-www-form-urlencoded";
    public const string Multipart = "multipart/form-data; boundary=tea-leaf";
    public const string Xml = "application/xml";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The body as JSON; null where it is refused, or is malformed: whoever reads it must take either for unreadable.</summary>
    public static string? Json(string type, string body) => Json(type, Encoding.UTF8.GetBytes(body));

    public static string? Json(string type, byte[] body)
    {
        var json = BodyAsJson.Of(Play.Request(Play.Headers(("Content-Type", type)), body));
        try
        {
            using var document = JsonDocument.Parse(json);
            return JsonSerializer.Serialize(document.RootElement, Relaxed);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static (string Type, byte[] Bytes) Of(HttpContent content)
    {
        using (content)
        {
            using var body = new MemoryStream();
            content.CopyTo(body, null, CancellationToken.None);
            return (content.Headers.ContentType!.ToString(), body.ToArray());
        }
    }

    public static HttpContent UrlEncodedContent(IEnumerable<KeyValuePair<string, string>> fields) => new FormUrlEncodedContent(fields);

    public static HttpContent MultipartContent(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent("tea-leaf");
        foreach (var (name, value) in fields)
            content.Add(new StringContent(value), name);
        return content;
    }
}
