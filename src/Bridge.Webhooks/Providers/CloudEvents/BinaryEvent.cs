using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bridge.Webhooks.Schemes;

namespace Bridge.Webhooks.Providers.CloudEvents;

/// <summary>
/// An event whose attributes are headers and whose data is the body
/// (<see href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md" />, 3.1).
/// </summary>
internal static class BinaryEvent
{
    private const string Prefix = "ce-";
    private const string DataContentType = "datacontenttype";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The places of what tells events and their kinds apart.</summary>
    public static IReadOnlyList<string> Places { get; } = [$"header:{Prefix}id", $"header:{Prefix}source", $"header:{Prefix}type"];

    /// <summary>True where the attributes stand in headers, and not in the body as its media type says.</summary>
    public static bool IsOne(WebhookRequest request)
        => CloudEvent.MediaTypeOf(request) is not (CloudEvent.MediaType or CloudEvent.BatchMediaType) && request.Headers[$"{Prefix}specversion"].Count > 0;

    /// <summary>The same event in JSON.</summary>
    /// <returns>Null where a header is no attribute, or where the data is announced as JSON and is none.</returns>
    public static ReadOnlyMemory<byte>? ToStructured(WebhookRequest request)
    {
        if (Attributes(request.Headers) is not { } attributes)
            return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in attributes)
                writer.WriteString(name, value);
            if (request.Headers["Content-Type"] is [{ } type])
                writer.WriteString(DataContentType, type);
            if (!TryWriteData(writer, request))
                return null;
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <returns>Null where one is there twice, or cannot be read.</returns>
    private static SortedDictionary<string, string>? Attributes(IWebhookHeaders headers)
    {
        var attributes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var header in headers.Names.Where(name => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)))
        {
            var name = header[Prefix.Length..].ToLowerInvariant();
            if (!IsName(name) || headers[header] is not [{ } value] || !AttributeText.TryRead(value, out var text) || !attributes.TryAdd(name, text))
                return null;
        }

        return attributes;
    }

    /// <summary>Letters and digits; what stands for the data is no attribute.</summary>
    private static bool IsName(string name) => name is not ("" or "data" or DataContentType) && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));

    private static bool TryWriteData(Utf8JsonWriter writer, WebhookRequest request)
    {
        if (request.Body.IsEmpty)
            return true;
        if (!IsJson(CloudEvent.MediaTypeOf(request)))
        {
            writer.WriteBase64String("data_base64", request.Body.Span);
            return true;
        }

        try
        {
            using var data = JsonDocument.Parse(request.Json, StrictJson.Options);
            writer.WritePropertyName("data");
            writer.WriteRawValue(request.Json.Span, skipInputValidation: true);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsJson(string mediaType) => mediaType.EndsWith("/json", StringComparison.Ordinal) || mediaType.EndsWith("+json", StringComparison.Ordinal);
}
