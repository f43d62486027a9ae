using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bridge.Webhooks.Bodies;

/// <summary>Reads the fields of a form in <c>multipart/form-data</c> (RFC 7578). Files are no fields: they stay in the raw body.</summary>
internal static class MultipartForm
{
    public const string MediaType = "multipart/form-data";

    private const int LongestBoundary = 70;
    private const int MostHeaders = 8;
    private const int LongestHeaders = 2048;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The fields in their order; null where it is no such form, or one beyond <see cref="FormLimits" />.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>>? Read(ReadOnlyMemory<byte> body, string? boundary)
    {
        // The boundary stands in an unsigned header: another one that occurs in a field's text would cut the form elsewhere.
        if (boundary is not { Length: > 0 and <= LongestBoundary } || !body.Span.StartsWith(Encoding.UTF8.GetBytes($"--{boundary}\r\n")))
            return null;
        try
        {
            // Nothing is waited for: the stream is memory.
            return ReadAsync(new MultipartReader(boundary, new MemoryStream(body.ToArray())) { HeadersCountLimit = MostHeaders, HeadersLengthLimit = LongestHeaders })
                .GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<KeyValuePair<string, string>>?> ReadAsync(MultipartReader reader)
    {
        var fields = new List<KeyValuePair<string, string>>();
        for (var parts = 0; await reader.ReadNextSectionAsync() is { } part; parts++)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition) || !IsText(part))
                return null;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (!disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase) || !FormLimits.Allow(name, parts))
                return null;
            if (!disposition.IsFileDisposition())
                fields.Add(new(name, Text(part.Body)));
        }

        return fields;
    }

    private static bool IsText(MultipartSection part)
        => part.Headers is { } headers
           && !headers.ContainsKey("Content-Transfer-Encoding")
           && (!MediaTypeHeaderValue.TryParse(part.ContentType, out var type) || type.Charset is not { HasValue: true } charset || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static string Text(Stream body)
    {
        using var text = new MemoryStream();
        body.CopyTo(text);
        return Strict.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
