using Bridge.Webhooks;
using Bridge.Webhooks.Providers;
using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Requests as providers send them.</summary>
internal static class SignedWebhook
{
    internal static HttpRequestMessage Of(string provider, string @event, SampleValues? values = null, string secret = ReceiverHost.Secret, DateTimeOffset? signedAt = null)
    {
        var sample = SampleCatalog.Get(provider, @event).Write(values ?? new SampleValues { OccurredAt = TimeProvider.System.GetUtcNow() });
        return Of(provider, sample.Body, sample.Headers, secret, signedAt);
    }

    internal static HttpRequestMessage Of(
        string provider, ReadOnlyMemory<byte> body, WebhookHeaders headers, string secret = ReceiverHost.Secret, DateTimeOffset? signedAt = null)
    {
        new WebhookSigner(ProviderCatalog.Find(provider)!.Scheme, secret).Sign(headers, body, signedAt ?? TimeProvider.System.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/{provider}") { Content = new ReadOnlyMemoryContent(body) };
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }
}
