namespace Bridge.Receiver.Publishing;

/// <summary>
/// Open while the broker does not take messages: webhooks are then spooled at once and not after each has waited in vain. Only our own
/// canary closes it again, never a provider's webhook.
/// </summary>
internal sealed class Breaker
{
    /// <summary>Failures in a row that open it.</summary>
    internal const int Failures = 5;

    private int _failures;

    internal bool IsOpen => Volatile.Read(ref _failures) >= Failures;

    /// <summary>A publish was confirmed, or returned: the broker answers. Does not close an open breaker.</summary>
    internal void Answered()
    {
        var failures = Volatile.Read(ref _failures);
        if (failures is > 0 and < Failures)
        {
            Interlocked.CompareExchange(ref _failures, 0, failures);
        }
    }

    /// <summary>A publish failed or timed out.</summary>
    /// <returns>True where this opened it.</returns>
    internal bool Failed() => Interlocked.Increment(ref _failures) == Failures;

    /// <summary>The canary came through.</summary>
    internal void Close() => Interlocked.Exchange(ref _failures, 0);
}
