using Bridge.Webhooks;
using Bridge.Webhooks.Samples;
using Microsoft.Extensions.Hosting;

namespace Bridge.Receiver.Spooling;

/// <summary>
/// Does once, before the port is open, what an outage asks of the receiver, without keeping anything: the first webhooks of an outage have
/// half a second each, and must not pay for connecting and compiling.
/// </summary>
internal sealed class Rehearsal(Sources sources, SpoolInsert insert, TimeProvider time) : IHostedService
{
    private bool _isFinished;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FinishAsync(cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The receiver starts without its database, and whoever watches the spool finishes this.
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Does what is still to be done.</summary>
    internal async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_isFinished)
        {
            return;
        }

        foreach (var source in sources.All.DistinctBy(source => source.Webhook.Provider))
        {
            await TakeAsync(source.Webhook, cancellationToken);
        }

        await insert.RehearseAsync(time.GetUtcNow());
        _isFinished = true;
    }

    /// <summary>A sample that nobody signed is verified, then translated as a spooled webhook is.</summary>
    private async Task TakeAsync(WebhookSource source, CancellationToken cancellationToken)
    {
        if (SampleCatalog.All.FirstOrDefault(sample => sample.Provider == source.Provider)?.Write(new SampleValues { OccurredAt = time.GetUtcNow() }) is { } sample)
        {
            var request = new WebhookRequest { Method = sample.Method, Query = sample.Query, Headers = sample.Headers, Body = sample.Body, ReceivedAt = time.GetUtcNow() };
            await source.VerifyAsync(request, cancellationToken);
            ReadHeaders.Of(source.AssumeVerified(request));
        }
    }
}
