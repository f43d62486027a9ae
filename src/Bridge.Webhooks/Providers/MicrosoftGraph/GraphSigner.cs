using Bridge.Webhooks.Samples;
using Bridge.Webhooks.Signing;

namespace Bridge.Webhooks.Providers.MicrosoftGraph;

/// <summary>Writes the secret into each notification, as <see cref="GraphSignature" /> says.</summary>
internal sealed class GraphSigner(string secret) : IWebhookSigner
{
    public SampleRequest Sign(SampleRequest request, DateTimeOffset at)
    {
        using var body = GraphNotifications.Parse(request.Body);
        var count = body is null ? 0 : GraphNotifications.Items(body.RootElement).Count;
        if (count == 0)
            throw new ArgumentException("The body holds no notifications that the secret could be written into.", nameof(request));

        var signed = Enumerable.Range(0, count).Aggregate(
            request.Body, (bytes, place) => JsonBody.Write(bytes, $"/{GraphNotifications.Value}/{place}/{GraphNotifications.ClientState}", secret));
        return request with { Headers = new(request.Headers), Body = signed };
    }
}
