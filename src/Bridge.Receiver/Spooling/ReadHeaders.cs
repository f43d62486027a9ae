using System.Text.Json;
using Bridge.Webhooks;

namespace Bridge.Receiver.Spooling;

/// <summary>Remembers which headers are looked at, so that exactly those are kept.</summary>
internal sealed class ReadHeaders(IWebhookHeaders headers) : IWebhookHeaders
{
    private readonly Dictionary<string, IReadOnlyList<string?>> _read = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => headers.Names;

    public IReadOnlyList<string?> this[string name] => _read[name] = headers[name];

    /// <summary>The headers that a translation looks at, as JSON.</summary>
    internal static string Of(VerifiedWebhook webhook)
    {
        var headers = new ReadHeaders(webhook.Request.Headers);
        webhook.Source.Translate(webhook.Source.AssumeVerified(webhook.Request.With(headers)));
        return JsonSerializer.Serialize(headers._read.Where(header => header.Value.Count > 0).ToDictionary(), SpoolJson.Default.DictionaryStringIReadOnlyListString);
    }

    internal static WebhookHeaders Parse(string json) => new(
        JsonSerializer.Deserialize(json, SpoolJson.Default.DictionaryStringIReadOnlyListString)!
            .SelectMany(header => header.Value, (header, line) => KeyValuePair.Create(header.Key, line ?? string.Empty)));
}
