using Bridge.Webhooks.Samples;

namespace Bridge.Sending;

/// <summary>A signed request as one of HTTP.</summary>
internal static class HttpWebhook
{
    internal static HttpRequestMessage Of(Uri url, SampleRequest signed)
    {
        var request = new HttpRequestMessage(new HttpMethod(signed.Method), signed.Query.Length == 0 ? url : new UriBuilder(url) { Query = signed.Query }.Uri)
        {
            Content = new ReadOnlyMemoryContent(signed.Body),
        };
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
