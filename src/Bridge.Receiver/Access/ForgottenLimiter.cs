using System.Threading.RateLimiting;

namespace Bridge.Receiver.Access;

/// <summary>A limiter that tells when it is given up, which the framework does once it has been idle for a while.</summary>
internal sealed class ForgottenLimiter(ReplenishingRateLimiter inner, Action forget) : ReplenishingRateLimiter
{
    public override TimeSpan ReplenishmentPeriod => inner.ReplenishmentPeriod;

    public override bool IsAutoReplenishing => inner.IsAutoReplenishing;

    public override TimeSpan? IdleDuration => inner.IdleDuration;

    public override bool TryReplenish() => inner.TryReplenish();

    public override RateLimiterStatistics? GetStatistics() => inner.GetStatistics();

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => inner.AttemptAcquire(permitCount);

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        inner.AcquireAsync(permitCount, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        forget();
        inner.Dispose();
        base.Dispose(disposing);
    }
}
