using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bridge.Verify;

/// <summary>One line of a file of cases: a request, the secrets of its source, and what must come of it. Other fields are notes.</summary>
internal sealed record VerifyCase
{
    /// <summary>Names the case.</summary>
    public required string Id { get; init; }

    /// <summary>The provider or preset, see <see cref="CaseProvider" />.</summary>
    public required string Config { get; init; }

    public string Method { get; init; } = "POST";

    /// <summary>The URL as it is registered; absent where it is not signed.</summary>
    public string? Url { get; init; }

    public required IReadOnlyList<string> Secrets { get; init; }

    /// <summary>A text, or a list of texts for several lines of one name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Headers { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The body as text, sent in UTF-8; or <see cref="BodyBase64" />, or <see cref="BodyGenerated" />; none of them where it is empty.</summary>
    public string? Body { get; init; }

    [JsonPropertyName("body_b64")]
    public string? BodyBase64 { get; init; }

    [JsonPropertyName("body_gen")]
    public CaseBody? BodyGenerated { get; init; }

    /// <summary>Certificates in PEM by their addresses, where the provider signs with one.</summary>
    public IReadOnlyDictionary<string, string>? Certificates { get; init; }

    public CaseOverride? Override { get; init; }

    /// <summary>In place of the provider's, in seconds.</summary>
    public double? Tolerance { get; init; }

    /// <summary>When the request came in, seconds since 1970; absent where no age is checked: then it came in when it was signed.</summary>
    public double? Now { get; init; }

    /// <summary><c>accept</c> or <c>reject</c>.</summary>
    public required string Expected { get; init; }
}

/// <summary>A large body, told shortly.</summary>
/// <param name="Repeat">What it repeats.</param>
/// <param name="Count">How often.</param>
internal sealed record CaseBody(string Repeat, int Count);

/// <summary>What differs from the provider's scheme.</summary>
/// <param name="Hash"><c>sha1</c>, <c>sha256</c> or <c>sha512</c>.</param>
/// <param name="Enc"><c>hex</c> or <c>base64</c>.</param>
internal sealed record CaseOverride(string? Hash, string? Enc);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(VerifyCase))]
internal sealed partial class VerifyCaseJson : JsonSerializerContext;
