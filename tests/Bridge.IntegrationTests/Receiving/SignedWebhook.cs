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
        string provider, ReadOnlyMemory<byte> body, WebhookHeaders headers, string secret = ReceiverHost.Secret, DateTimeOffset? signedAt = null, string? url = null)
    {
        var signer = WebhookSigner.For(ProviderCatalog.Find(provider)!, secret, url);
        var signed = signer.Sign(new SampleRequest(body, headers), signedAt ?? TimeProvider.System.GetUtcNow());
        var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/{provider}{signed.Query}") { Content = new ReadOnlyMemoryContent(signed.Body) };
        foreach (var (name, value) in signed.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }
}
