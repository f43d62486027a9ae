using System.Collections.Concurrent;

namespace Bridge.Sending;

/// <summary>Sends a fresh event at even intervals, whatever the answers do.</summary>
/// <param name="send">Sends one.</param>
/// <param name="time">The clock.</param>
internal sealed class RateRun(Func<CancellationToken, Task<SendAnswer>> send, TimeProvider time)
{
    // A receiver that does not answer shall not cost memory without bound.
    private const int MostAtOnce = 512;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<SendAnswer> _answers = new();
    private int _sent;

    /// <summary>Sends for a while.</summary>
    /// <param name="rate">Events a second.</param>
    /// <param name="duration">How long.</param>
    /// <param name="progress">Is told each second.</param>
    /// <param name="cancellationToken">Ends it at once.</param>
    internal async Task<RateResult> RunAsync(int rate, TimeSpan duration, Action<string> progress, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var telling = TellAsync(progress, end.Token);
        var started = time.GetTimestamp();
        await SendAsync((int)Math.Ceiling(rate * duration.TotalSeconds), Second / rate, started, cancellationToken);
        var took = time.GetElapsedTime(started);
        await end.CancelAsync();
        await telling;
        return new RateResult([.. _answers], took);
    }

    private async Task SendAsync(int count, TimeSpan interval, long started, CancellationToken cancellationToken)
    {
        using var places = new SemaphoreSlim(MostAtOnce);
        for (var i = 0; i < count; i++)
        {
            var wait = (interval * i) - time.GetElapsedTime(started);
            if (wait > Soon)
            {
                await Task.Delay(wait, time, cancellationToken);
            }

            await places.WaitAsync(cancellationToken);
            _sent++;
            _ = SendOneAsync(places, cancellationToken);
        }

        for (var i = 0; i < MostAtOnce; i++)
        {
            await places.WaitAsync(cancellationToken);
        }
    }

    private async Task SendOneAsync(SemaphoreSlim places, CancellationToken cancellationToken)
    {
        try
        {
            _answers.Enqueue(await send(cancellationToken));
        }
        finally
        {
            places.Release();
        }
    }

    private async Task TellAsync(Action<string> progress, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Second, time);
        try
        {
            for (var seconds = 1; await timer.WaitForNextTickAsync(cancellationToken); seconds++)
            {
                progress($"  {seconds,4} s  {_sent} sent, {_answers.Count} answered");
            }
        }
        catch (OperationCanceledException)
        {
            // All is sent.
        }
    }
}
