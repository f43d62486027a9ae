using System.Globalization;
using System.Text;
using Bridge.IntegrationTests.Receiving;
using Bridge.Webhooks;

namespace Bridge.IntegrationTests.Hostile;

/// <summary>A webhook written by hand, rightly signed and framed until a test writes a part of it otherwise. A character is a byte.</summary>
internal sealed record RawRequest
{
    /// <summary>What must never be told on: it stands in every body and in every header that is no one's business.</summary>
    internal const string Canary = "canary-4711";

    /// <summary>A body of GitHub that has no typed message, so that one effect of it lies in <c>unhandled</c>.</summary>
    internal const string Starred = $$"""{"action":"started","note":"{{Canary}}"}""";

    internal string Line { get; init; } = "POST /webhooks/github HTTP/1.1\r\n";

    internal string Host { get; init; } = "Host: test\r\n";

    internal string Type { get; init; } = "Content-Type: application/json\r\n";

    internal required string Signature { get; init; }

    internal string Kind { get; init; } = "X-GitHub-Event: watch\r\n";

    internal string More { get; init; } = string.Empty;

    internal required string Framing { get; init; }

    /// <summary>What follows the head.</summary>
    internal required string Body { get; init; }

    internal string Head => Line + Host + Type + Signature + Kind + More + Framing + "\r\n";

    internal byte[] Bytes => Encoding.Latin1.GetBytes(Head + Body);

    internal static RawRequest GitHub(string body = Starred) => new()
    {
        Signature = SignatureOf("github", "X-Hub-Signature-256", body, TimeProvider.System.GetUtcNow()),
        Framing = Length(body.Length),
        Body = body,
    };

    /// <param name="body">The body.</param>
    /// <param name="at">When it is signed.</param>
    internal static RawRequest Stripe(string body, DateTimeOffset at) => new()
    {
        Line = "POST /webhooks/stripe HTTP/1.1\r\n",
        Kind = string.Empty,
        Signature = SignatureOf("stripe", "Stripe-Signature", body, at),
        Framing = Length(body.Length),
        Body = body,
    };

    internal static string Length(int bytes) => string.Create(CultureInfo.InvariantCulture, $"Content-Length: {bytes}\r\n");

    private static string SignatureOf(string provider, string header, string body, DateTimeOffset at)
    {
        using var signed = SignedWebhook.Of(provider, Encoding.Latin1.GetBytes(body), new WebhookHeaders(), signedAt: at);
        return $"{header}: {signed.Headers.GetValues(header).Single()}\r\n";
    }
}
