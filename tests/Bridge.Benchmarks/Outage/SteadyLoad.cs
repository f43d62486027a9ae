using System.Collections.Concurrent;
using System.Net;
using Bridge.Benchmarks.Ack;

namespace Bridge.Benchmarks.Outage;

/// <summary>Posts webhooks at a fixed rate, however long their answers take: providers do not slow down for an outage.</summary>
internal sealed class SteadyLoad(Uri address, int perSecond, TimeProvider time)
{
    private const int Connections = 2000;

    private readonly ConcurrentQueue<Answer> _answers = new();
    private readonly long _started = time.GetTimestamp();

    /// <summary>Time since the start of the load.</summary>
    internal TimeSpan Now => time.GetElapsedTime(_started);

    internal IReadOnlyCollection<Answer> Answers => _answers;

    /// <summary>Posts until it is told to end, and waits for the answers.</summary>
    internal async Task RunAsync(CancellationToken until)
    {
        using var client = new WebhookClient(address, Connections);
        var onTheirWay = new List<Task>();
        while (!until.IsCancellationRequested)
        {
            var due = TimeSpan.FromSeconds((double)onTheirWay.Count / perSecond) - Now;
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, time, CancellationToken.None);
            }

            onTheirWay.Add(PostAsync(client, onTheirWay.Count));
        }

        await Task.WhenAll(onTheirWay);
    }

    private async Task PostAsync(WebhookClient client, int number)
    {
        var sent = Now;
        HttpStatusCode? status = null;
        try
        {
            status = await client.PostAsync(AckRequests.All[number % AckRequests.All.Count], CancellationToken.None);
        }
        catch (HttpRequestException)
        {
            // Without an answer, as the report says.
        }

        _answers.Enqueue(new Answer(sent, Now - sent, status));
    }
}
