using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bridge.Webhooks.Verifying;

namespace Bridge.Webhooks.Handshakes;

/// <summary>Answers the handshakes of one source.</summary>
/// <param name="handshakes">Those of its provider.</param>
/// <param name="settings">Its settings.</param>
/// <param name="verifier">Its verifier, which knows its secrets.</param>
/// <param name="hasSecret">False where it waits for one.</param>
internal sealed class HandshakeResponder(
    IReadOnlyList<Handshake> handshakes, IReadOnlyDictionary<string, string> settings, IWebhookVerifier verifier, bool hasSecret)
{
    private const string AnyText = "*";
    private const string Digits = "#";
    private const string EmptyArray = "[]";

    // Whatever is reflected is short and printable, so that nobody writes a page or a line of a log with it.
    private const int LongestText = 1024;

    /// <param name="request">The request.</param>
    /// <param name="secretIndex">The secret that verified it; null where it is not verified.</param>
    /// <returns>Null where the request is no handshake that can be answered.</returns>
    public HandshakeAnswer? Answer(WebhookRequest request, int? secretIndex)
    {
        if (handshakes.Count == 0)
            return null;
        using var values = new HandshakeValues(request);
        return handshakes
            .Where(handshake => handshake.IsSigned == secretIndex is not null && handshake.Method == request.Method && Applies(handshake, values))
            .Select(handshake => Allows(handshake, request.ReceivedAt, values) ? Reply(handshake, values, secretIndex) : HandshakeAnswer.Refused(handshake))
            .FirstOrDefault(answer => answer is not null);
    }

    private bool Allows(Handshake handshake, DateTimeOffset now, HandshakeValues values)
        => handshake.Check.All(check => Equals(values.Find(check.Key), Setting(check.Value)))
           && (handshake.Until is not { } until || (Rfc3339.TryRead(Setting(until), out var end) && now <= end))
           && (handshake.Stores is null || !hasSecret);

    private bool Applies(Handshake handshake, HandshakeValues values)
        => handshake.When.All(when => Holds(values, when.Key, when.Value))
           && !handshake.Unless.Any(values.IsThere)
           && handshake.Among.All(among => values.Find(among.Key) is { } name && IsAmong(name, Setting(among.Value)));

    private static bool Holds(HandshakeValues values, string place, string expected) => expected switch
    {
        AnyText => values.Find(place) is { Length: > 0 },
        Digits => values.Find(place) is { Length: > 0 } digits && digits.All(char.IsAsciiDigit),
        EmptyArray => values.IsEmptyArray(place),
        _ => values.Find(place) == expected,
    };

    private static bool IsAmong(string name, string? list)
        => (list ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(listed => listed is AnyText || listed.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>In constant time, and never equal where there is nothing to compare with.</summary>
    private static bool Equals(string? text, string? expected)
        => text is not null && !string.IsNullOrEmpty(expected) && CryptographicOperations.FixedTimeEquals(Hash(text), Hash(expected));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private HandshakeAnswer? Reply(Handshake handshake, HandshakeValues values, int? secretIndex)
    {
        var reply = handshake.Reply;
        var headers = Texts(reply.Headers, values, secretIndex);
        var fields = Texts(reply.Fields, values, secretIndex);
        var text = reply.Text is null ? string.Empty : Text(reply.Text, values, secretIndex);
        var secret = handshake.Stores is null ? string.Empty : Text(handshake.Stores, values, secretIndex);
        if (headers is null || fields is null || text is null || secret is null)
            return null;
        return new HandshakeAnswer(handshake.Name, reply.Status)
        {
            Headers = headers,
            ContentType = reply.Text is not null ? "text/plain" : reply.Json is not null || fields.Count > 0 ? "application/json" : null,
            Secret = handshake.Stores is null ? null : secret,
            Body = reply.Json ?? (fields.Count > 0 ? Json(fields) : text),
        };
    }

    private static string Json(IReadOnlyDictionary<string, string> fields)
        => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)JsonValue.Create(field.Value)))).ToJsonString();

    /// <returns>Null where a text is missing or must not be reflected.</returns>
    private Dictionary<string, string>? Texts(IReadOnlyDictionary<string, string> sources, HandshakeValues values, int? secretIndex)
    {
        var texts = new Dictionary<string, string>();
        foreach (var (name, source) in sources)
        {
            if (Text(source, values, secretIndex) is not { } text)
                return null;
            texts.Add(name, text);
        }

        return texts;
    }

    private string? Text(string source, HandshakeValues values, int? secretIndex)
    {
        var text = source.Split(':', 2) switch
        {
            ["text", var literal] => literal,
            ["setting", var name] => Setting(name),
            ["hmac", var place] => values.Find(place) is { } signed && secretIndex is { } index ? verifier.Hmac(index, signed) : null,
            _ => values.Find(source),
        };
        return text is { Length: > 0 and <= LongestText } && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? text : null;
    }

    private string? Setting(string name) => settings.GetValueOrDefault(name);
}
