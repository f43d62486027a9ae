using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bridge.Webhooks;
using Bridge.Webhooks.Samples;

namespace Bridge.Tests.Webhooks.Fuzzing;

/// <summary>A changed request as the corpus keeps it, a line a request: without its signature, whose key is another in each run.</summary>
internal sealed record FuzzInput
{
    // A shorter value may stand in another by chance.
    private const int ShortestPlaceholder = 8;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonSerializerOptions Line = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>The name of the <see cref="FuzzStep" /> that it is an input of.</summary>
    public required string Step { get; init; }

    /// <summary>What it reached first; empty where it is kept because it found a fault.</summary>
    public required IReadOnlyList<string> Reaches { get; init; }

    /// <summary>Its lines. <c>{Name}</c> is the value that this header has in the request that was changed.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The body; null where it was not changed, or is no text.</summary>
    public string? Text { get; init; }

    /// <summary>The body where it is no text.</summary>
    public byte[]? Bytes { get; init; }

    public static FuzzInput Of(FuzzStep step, IEnumerable<string> reaches, SampleRequest original, SampleRequest changed)
    {
        var isChanged = !changed.Body.Span.SequenceEqual(original.Body.Span);
        var text = isChanged ? TextOf(changed.Body) : null;
        return new()
        {
            Step = step.Name,
            Reaches = [.. reaches.Order(StringComparer.Ordinal)],
            Headers = [.. changed.Headers.Select(header => $"{header.Key}: {WithPlaceholders(original.Headers, header.Value)}")],
            Text = text,
            Bytes = isChanged && text is null ? changed.Body.ToArray() : null,
        };
    }

    public static FuzzInput Read(string line) => JsonSerializer.Deserialize<FuzzInput>(line, Line)!;

    public string Write() => JsonSerializer.Serialize(this, Line);

    /// <summary>The request, from the one that was changed.</summary>
    public SampleRequest Request(SampleRequest original) => original with
    {
        Headers = new(Headers.Select(line => line.Split(": ", 2)).Select(line => KeyValuePair.Create(line[0], WithValues(original.Headers, line[1])))),
        Body = Text is null ? Bytes ?? original.Body : Encoding.UTF8.GetBytes(Text),
    };

    private static string WithPlaceholders(WebhookHeaders headers, string value) => headers
        .Where(header => header.Value.Length >= ShortestPlaceholder)
        .Aggregate(value, (text, header) => text.Replace(header.Value, $"{{{header.Key}}}", StringComparison.Ordinal));

    private static string WithValues(WebhookHeaders headers, string value)
        => headers.Aggregate(value, (text, header) => text.Replace($"{{{header.Key}}}", header.Value, StringComparison.Ordinal));

    private static string? TextOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Strict.GetString(body.Span);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
