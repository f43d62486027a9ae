using System.Text;
using System.Text.Json;
using Bridge.Webhooks;
using Bridge.Webhooks.Providers;

namespace Bridge.Verify;

/// <summary>Plays a file of cases, one JSON object a line.</summary>
internal static class CasePlayer
{
    private const string Accept = "accept";
    private const string Reject = "reject";

    /// <summary>Writes a line for each case that came out otherwise, and last how many came out as expected.</summary>
    /// <param name="file">The file.</param>
    /// <param name="certificate">The certificate in PEM that a case names and does not hold; null for none.</param>
    /// <param name="output">Takes the lines.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>True if all did.</returns>
    /// <exception cref="InvalidDataException">A line is no case.</exception>
    internal static async Task<bool> PlayAsync(string file, string? certificate, TextWriter output, CancellationToken cancellationToken)
    {
        var (number, played, asExpected) = (0, 0, 0);
        await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            played++;
            var one = Read(line, file, number);
            var (isAccepted, outcome) = await VerifyAsync(one, certificate, cancellationToken);
            if (isAccepted == (one.Expected is Accept))
            {
                asExpected++;
            }
            else
            {
                await output.WriteLineAsync($"{one.Id}: expected {one.Expected}, but {outcome}");
            }
        }

        await output.WriteLineAsync($"{asExpected} of {played} as expected");
        return asExpected == played;
    }

    private static VerifyCase Read(string line, string file, int number)
    {
        try
        {
            var one = JsonSerializer.Deserialize(line, VerifyCaseJson.Default.VerifyCase);
            return one is { Expected: Accept or Reject }
                ? one
                : throw new JsonException($"expected is neither {Accept} nor {Reject}");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file}:{number} is no case: {exception.Message}", exception);
        }
    }

    /// <returns>Null in place of a verdict where none can be come to: that is neither accepted nor rejected.</returns>
    private static async Task<(bool? IsAccepted, string Outcome)> VerifyAsync(VerifyCase one, string? certificate, CancellationToken cancellationToken)
    {
        if (CaseProvider.Find(one.Config) is not { } provider)
        {
            return (null, $"there is no provider {one.Config}");
        }

        if (one.Secrets.All(string.IsNullOrWhiteSpace))
        {
            return (false, "a source without a secret does not start, so it accepts nothing");
        }

        try
        {
            var source = WebhookSource.Create("case", new()
            {
                Provider = provider.Name,
                Scheme = CaseProvider.Scheme(provider, one),
                Secrets = [.. one.Secrets],
                PublicUrl = one.Url,
            });
            var certificates = new GivenCertificates(one.Certificates ?? new Dictionary<string, string>(), certificate);
            var verification = await source.VerifyAsync(Request(one, ReceivedAt(one, provider)), certificates, cancellationToken);
            return certificates.Advice is { } advice ? (null, $"{verification.Verdict}. {advice}") : (verification.IsAccepted, verification.Verdict.ToString());
        }
        catch (Exception exception) when (exception is WebhookConfigurationException or FormatException or ArgumentException)
        {
            return (null, exception.Message);
        }
    }

    private static DateTimeOffset ReceivedAt(VerifyCase one, IWebhookProvider provider)
    {
        var now = TimeProvider.System.GetUtcNow();
        return one.Now is { } seconds ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : provider.SignedAt(Request(one, now)) ?? now;
    }

    private static WebhookRequest Request(VerifyCase one, DateTimeOffset receivedAt) => new()
    {
        Method = one.Method,
        Headers = new WebhookHeaders(one.Headers.SelectMany(header => Lines(header.Value).Select(line => KeyValuePair.Create(header.Key, line)))),
        Body = Body(one),
        ReceivedAt = receivedAt,
    };

    private static IEnumerable<string> Lines(JsonElement header) =>
        header.ValueKind is JsonValueKind.Array ? header.EnumerateArray().Select(line => line.ToString()) : [header.ToString()];

    private static byte[] Body(VerifyCase one) => one switch
    {
        { Body: { } text } => Encoding.UTF8.GetBytes(text),
        { BodyBase64: { } base64 } => FromBase64(base64),
        { BodyGenerated: { } generated } => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(generated.Repeat, generated.Count))),
        _ => [],
    };

    private static byte[] FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : throw new FormatException("body_b64 is not Base64");
    }
}
