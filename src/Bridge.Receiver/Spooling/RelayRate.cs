using System.Threading.RateLimiting;
using Bridge.Receiver.Settings;
using Microsoft.Extensions.Options;

namespace Bridge.Receiver.Spooling;

/// <summary>Bounds how fast the spool is drained, so that a backlog does not crowd out what comes in.</summary>
internal sealed class RelayRate(IOptions<ReceiverOptions> options) : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(100);

    private readonly TokenBucketRateLimiter _limiter = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = Math.Max(RelayBatch.Size, options.Value.RelayRate),
        TokensPerPeriod = Math.Max(1, options.Value.RelayRate / 10),
        ReplenishmentPeriod = Period,
        QueueLimit = int.MaxValue,
    });

    /// <summary>Waits until so many rows may be published.</summary>
    internal ValueTask<RateLimitLease> AcquireAsync(int rows, CancellationToken cancellationToken) => _limiter.AcquireAsync(rows, cancellationToken);

    public void Dispose() => _limiter.Dispose();
}
