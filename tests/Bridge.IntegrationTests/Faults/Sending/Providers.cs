using System.Collections.Concurrent;
using System.Net;
using Bridge.IntegrationTests.Faults.Staging;
using Bridge.IntegrationTests.Receiving;

namespace Bridge.IntegrationTests.Faults.Sending;

/// <summary>The providers: each webhook is sent again until it is answered as it must be. Keeps the ledger of every answer.</summary>
internal sealed class Providers(Stage stage, RunClock clock) : IDisposable
{
    private const int AtOnce = 16;
    private static readonly TimeSpan BeforeAnotherAttempt = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan GivesUp = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5) }) { Timeout = GivesUp };
    private int _turn;

    /// <summary>Every request and its answer.</summary>
    public ConcurrentQueue<Attempt> Attempts { get; } = [];

    /// <summary>Valid webhooks that were answered 4xx: they are not sent again.</summary>
    public ConcurrentQueue<string> Refused { get; } = [];

    public async Task SendAsync(IReadOnlyList<PlannedWebhook> deliveries, Pace pace, CancellationToken cancellationToken) =>
        await Parallel.ForAsync(0, deliveries.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (place, token) =>
        {
            await pace.BeginAsync(place, token);
            await DeliverAsync(deliveries[place], pace, token);
            pace.End();
        });

    public void Dispose() => _http.Dispose();

    private async Task DeliverAsync(PlannedWebhook webhook, Pace pace, CancellationToken cancellationToken)
    {
        while (true)
        {
            var attempt = await TryAsync(webhook, cancellationToken);
            Attempts.Enqueue(attempt);
            pace.Attempted();
            switch (attempt.Status)
            {
                case HttpStatusCode.OK:
                    return;
                case { } status when (int)status is >= 400 and < 500:
                    if (!webhook.IsForged)
                    {
                        Refused.Enqueue($"{webhook.Source} {webhook.Event}: {(int)status}");
                    }

                    return;
                default:
                    await Task.Delay(BeforeAnotherAttempt, TimeProvider.System, cancellationToken);
                    break;
            }
        }
    }

    private async Task<Attempt> TryAsync(PlannedWebhook webhook, CancellationToken cancellationToken)
    {
        var receiver = stage.Receivers.InRotation(Interlocked.Increment(ref _turn));
        var secret = webhook.IsForged ? $"not-{ReceiverHost.Secret}" : ReceiverHost.Secret;
        using var request = SignedWebhook.Of(webhook.Source, webhook.Event, webhook.Values, secret);
        request.RequestUri = new Uri(receiver.Address, request.RequestUri!);
        var began = clock.Now;
        HttpStatusCode? status = null;
        try
        {
            using var answer = await _http.SendAsync(request, cancellationToken);
            status = answer.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Not answered: whether it had to be is for the verdict.
        }

        return new Attempt(receiver.Name, webhook.IsForged, began, clock.Now, status);
    }
}
