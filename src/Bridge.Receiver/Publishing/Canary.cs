using Bridge.Receiver.Spooling;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Publishing;

/// <summary>Finds out, while the breaker is open, whether the broker takes messages again.</summary>
internal sealed partial class Canary(IBus bus, Breaker breaker, Abandoned abandoned, WakeUp wakeUp, TimeProvider time, ILogger<Canary> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (breaker.IsOpen && !abandoned.IsFull && await SingsAsync())
            {
                breaker.Close();
                Log.Closed(logger);
                wakeUp.Now();
            }
        }
    }

    private async Task<bool> SingsAsync()
    {
        using var deadline = new CancellationTokenSource(Limits.Publish, time);
        var song = SingAsync(deadline.Token);
        try
        {
            await song.WaitAsync(deadline.Token);
            return true;
        }
        catch (Exception)
        {
            // Whatever the transport throws, the broker does not take messages yet.
            abandoned.Watch(song);
            return false;
        }
    }

    private async Task SingAsync(CancellationToken cancellationToken) => await bus.Publish(new CanarySong(), cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The broker takes messages again")]
        internal static partial void Closed(ILogger logger);
    }
}
