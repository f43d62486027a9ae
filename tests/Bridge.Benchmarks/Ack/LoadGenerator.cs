using System.Net;

namespace Bridge.Benchmarks.Ack;

/// <summary>Posts webhooks over so many connections, each of which waits for its answer before it sends the next: at once, or when it is due.</summary>
/// <param name="address">Who gets them.</param>
/// <param name="connections">How many.</param>
/// <param name="time">The clock.</param>
internal sealed class LoadGenerator(Uri address, int connections, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Posts them all, as fast as they are answered.</summary>
    internal Task<LoadResult> RunAsync(int requests, CancellationToken cancellationToken) => RunAsync(requests, double.PositiveInfinity, cancellationToken);

    /// <summary>Posts them all at a steady rate. What waits for a connection is late, and counts from when it was due.</summary>
    internal async Task<LoadResult> RunAsync(int requests, double perSecond, CancellationToken cancellationToken)
    {
        using var client = new WebhookClient(address, connections);
        var times = new TimeSpan[requests];
        var (next, kept) = (-1, 0);
        var started = time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => SendAsync()));
        return new LoadResult(times, kept, time.GetElapsedTime(started));

        async Task SendAsync()
        {
            for (var index = Interlocked.Increment(ref next); index < requests; index = Interlocked.Increment(ref next))
            {
                var sent = await DueAsync(index);
                var status = await client.PostAsync(AckRequests.All[index % AckRequests.All.Count], cancellationToken);
                times[index] = time.GetElapsedTime(started) - sent;
                Interlocked.Add(ref kept, status == HttpStatusCode.OK ? 1 : 0);
            }
        }

        async Task<TimeSpan> DueAsync(int index)
        {
            if (double.IsInfinity(perSecond))
            {
                return time.GetElapsedTime(started);
            }

            var due = TimeSpan.FromSeconds(index / perSecond);
            var early = due - time.GetElapsedTime(started);
            await (early > TimeSpan.Zero ? Task.Delay(early, time, cancellationToken) : Task.CompletedTask);
            return due;
        }
    }

    /// <summary>Waits until whoever listens there answers the first.</summary>
    /// <exception cref="IOException">It did not within two minutes.</exception>
    internal async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var client = new WebhookClient(address, connections);
        while (!await client.IsKeptAsync(AckRequests.All[0], cancellationToken))
        {
            if (time.GetElapsedTime(started) > Patience)
            {
                throw new IOException("it does not answer 200");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}
