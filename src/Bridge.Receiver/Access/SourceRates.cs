using System.Threading.RateLimiting;

namespace Bridge.Receiver.Access;

/// <summary>Holds each source to its rate: a bucket of tokens, full at first, of which every verified webhook takes one.</summary>
internal sealed class SourceRates : IDisposable
{
    private readonly PartitionedRateLimiter<SourceRate> _rates = PartitionedRateLimiter.Create<SourceRate, SourceRate>(
        rate => RateLimitPartition.GetTokenBucketLimiter(rate, Bucket));

    /// <returns>Null where there is a token left, or no rate; else the refusal.</returns>
    internal Answer? Refuse(Source source)
    {
        if (source.Rate is not { } rate)
        {
            return null;
        }

        using var lease = _rates.AttemptAcquire(rate);
        return lease.IsAcquired ? null : Answer.TooManyWebhooks(lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : TimeSpan.Zero);
    }

    public void Dispose() => _rates.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(SourceRate rate) => new()
    {
        TokenLimit = rate.Burst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1 / rate.PerSecond),
    };
}
