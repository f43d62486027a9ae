using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Sending;

/// <summary>Writes a sample, changes it, signs it and posts it.</summary>
/// <param name="http">The client.</param>
/// <param name="target">Who gets it.</param>
/// <param name="sample">The sample.</param>
/// <param name="changes">Places of the body with their values.</param>
/// <param name="time">The clock.</param>
internal sealed class SampleSender(HttpClient http, SendTarget target, ISample sample, IReadOnlyList<KeyValuePair<string, string>> changes, TimeProvider time)
{
    private readonly IWebhookSigner _signer = SignerOf(ProviderCatalog.Find(sample.Provider)!, target);

    /// <summary>How long ago the sample claims to be signed.</summary>
    internal TimeSpan Late { get; init; }

    /// <summary>Writes and signs.</summary>
    /// <param name="id">What the ids of the event are made of.</param>
    /// <exception cref="ArgumentException">The body has no place that is to be changed.</exception>
    internal SampleRequest Write(string id)
    {
        var at = time.GetUtcNow() - Late;
        var request = changes.Aggregate(sample.Write(new() { OccurredAt = at, EventId = id }), (body, change) => body.Set(change.Key, change.Value));
        return _signer.Sign(request, at);
    }

    /// <summary>Posts a signed request.</summary>
    /// <returns>The status, 0 where there was no answer, and the time until it.</returns>
    internal async Task<SendAnswer> PostAsync(SampleRequest signed, CancellationToken cancellationToken)
    {
        using var request = HttpWebhook.Of(target.Url, signed);
        var started = time.GetTimestamp();
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return new SendAnswer((int)answer.StatusCode, time.GetElapsedTime(started), null);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new SendAnswer(0, time.GetElapsedTime(started), exception.Message);
        }
    }

    private static IWebhookSigner SignerOf(IWebhookProvider provider, SendTarget target) => target.Scheme is { } scheme
        ? new WebhookSigner(scheme, target.SigningSecret, target.RegisteredUrl)
        : WebhookSigner.For(provider, target.SigningSecret, target.RegisteredUrl);
}

/// <summary>What came of a request.</summary>
/// <param name="Status">The HTTP status; 0 where there was no answer.</param>
/// <param name="Time">Until the answer.</param>
/// <param name="Fault">Why there was none; null where there was one.</param>
internal sealed record SendAnswer(int Status, TimeSpan Time, string? Fault);
