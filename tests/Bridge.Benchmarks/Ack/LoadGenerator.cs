using System.Net;
using Bridge.Webhooks.Samples;

namespace Bridge.Benchmarks.Ack;

/// <summary>Posts webhooks over so many connections, each of which waits for its answer before it sends the next.</summary>
/// <param name="address">Who gets them.</param>
/// <param name="connections">How many.</param>
/// <param name="time">The clock.</param>
internal sealed class LoadGenerator(Uri address, int connections, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Uri _url = new(address, AckRequests.Path);

    /// <summary>Posts them all.</summary>
    internal async Task<LoadResult> RunAsync(int requests, CancellationToken cancellationToken)
    {
        using var http = Client();
        var times = new TimeSpan[requests];
        var (next, kept) = (-1, 0);
        var started = time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => SendAsync()));
        return new LoadResult(times, kept, time.GetElapsedTime(started));

        async Task SendAsync()
        {
            for (var index = Interlocked.Increment(ref next); index < requests; index = Interlocked.Increment(ref next))
            {
                var sent = time.GetTimestamp();
                var isKept = await PostAsync(http, AckRequests.All[index % AckRequests.All.Count], cancellationToken);
                times[index] = time.GetElapsedTime(sent);
                Interlocked.Add(ref kept, isKept ? 1 : 0);
            }
        }
    }

    /// <summary>Waits until whoever listens there answers the first.</summary>
    /// <exception cref="IOException">It did not within two minutes.</exception>
    internal async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var http = Client();
        while (!await IsReadyAsync(http, cancellationToken))
        {
            if (time.GetElapsedTime(started) > Patience)
            {
                throw new IOException("it does not answer 200");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            return await PostAsync(http, AckRequests.All[0], cancellationToken);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private HttpClient Client() => new(new SocketsHttpHandler
    {
        MaxConnectionsPerServer = connections,
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
    });

    private async Task<bool> PostAsync(HttpClient http, SampleRequest webhook, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = new ReadOnlyMemoryContent(webhook.Body) };
        foreach (var (name, value) in webhook.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await http.SendAsync(request, cancellationToken);
        return answer.StatusCode == HttpStatusCode.OK;
    }
}
