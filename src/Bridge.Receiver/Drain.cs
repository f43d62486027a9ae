using Bridge.Receiver.Settings;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bridge.Receiver;

/// <summary>Says that the receiver is about to stop, and lets it take webhooks until whoever sends them here had time to notice.</summary>
/// <remarks>
/// The host calls <see cref="StoppingAsync" /> before it stops anything. Kestrel follows: it closes its port and answers what it has begun to read.
/// The bus is last.
/// </remarks>
internal sealed partial class Drain(IOptions<ReceiverOptions> options, TimeProvider time, ILogger<Drain> logger) : IHostedLifecycleService, IHealthCheck
{
    private bool _begun;

    /// <summary>Not ready from the first moment of the stop.</summary>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Volatile.Read(ref _begun) ? HealthCheckResult.Unhealthy("draining") : HealthCheckResult.Healthy());

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _begun, true))
        {
            return;
        }

        Log.Begun(logger, options.Value.DrainDelay);
        await Task.Delay(options.Value.DrainDelay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Stopping: not ready any more, new connections are taken for another {Delay}")]
        internal static partial void Begun(ILogger logger, TimeSpan delay);
    }
}
