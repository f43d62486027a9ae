using System.Net;
using Bridge.Webhooks.Samples;

namespace Bridge.Benchmarks.Ack;

/// <summary>Posts webhooks to one receiver, over so many connections at most.</summary>
internal sealed class WebhookClient(Uri address, int connections) : IDisposable
{
    private readonly Uri _url = new(address, AckRequests.Path);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = connections,
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    });

    /// <exception cref="HttpRequestException">Nobody answers.</exception>
    internal async Task<HttpStatusCode> PostAsync(SampleRequest webhook, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = new ReadOnlyMemoryContent(webhook.Body) };
        foreach (var (name, value) in webhook.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await _http.SendAsync(request, cancellationToken);
        return answer.StatusCode;
    }

    /// <returns>Whether it is answered 200; false also where nobody answers yet.</returns>
    internal async Task<bool> IsKeptAsync(SampleRequest webhook, CancellationToken cancellationToken)
    {
        try
        {
            return await PostAsync(webhook, cancellationToken) == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();
}
