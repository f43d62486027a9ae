using System.Buffers;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bridge.Webhooks.Bodies;

/// <summary>A body as JSON, whatever its media type: the fields of a form and the elements of an XML document become an object.</summary>
/// <remarks>
/// No signature covers Content-Type, so whoever captured a body could send it under another. Each reader therefore refuses the bodies of the
/// others: a form holds no quotation mark, no bracket of XML and no line break, and a multipart body begins with its own boundary.
/// </remarks>
internal static class BodyAsJson
{
    private const string Payload = "payload";

    // Times are read only where nothing in them is escaped.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Empty where the body is not what its media type says: no JSON at all.</returns>
    public static ReadOnlyMemory<byte> Of(WebhookRequest request)
    {
        var type = request.Headers["Content-Type"] is [var line] && MediaTypeHeaderValue.TryParse(line, out var parsed) ? parsed : null;
        var body = request.Body.Span.StartsWith("\uFEFF"u8) ? request.Body[3..] : request.Body;
        return type?.MediaType?.ToLowerInvariant() switch
        {
            UrlEncodedForm.MediaType => Form(UrlEncodedForm.Read(body.Span)),
            MultipartForm.MediaType => Form(MultipartForm.Read(body, Boundary(type))),
            XmlTree.MediaType or XmlTree.TextMediaType => Write(XmlTree.Read(body)),
            _ => body,
        };
    }

    private static string? Boundary(MediaTypeHeaderValue type)
        => type.Parameters.Where(parameter => parameter.Name.Equals("boundary", StringComparison.OrdinalIgnoreCase)).ToArray() is [var only]
            ? only.Value?.Trim('"')
            : null;

    /// <summary>A form whose only field is <c>payload</c> carries JSON in it, as GitHub and Slack send it.</summary>
    private static ReadOnlyMemory<byte> Form(IReadOnlyList<KeyValuePair<string, string>>? fields) => fields switch
    {
        null => default,
        [{ Key: Payload, Value: var json }] => Encoding.UTF8.GetBytes(json),
        _ => Write(FormTree.Of(fields)),
    };

    private static ReadOnlyMemory<byte> Write(JsonNode? node)
    {
        if (node is null)
            return default;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            node.WriteTo(writer);
        return buffer.WrittenMemory;
    }
}
