namespace Bridge.Receiver.Publishing;

/// <summary>
/// Open while the broker does not take messages: webhooks are then spooled at once and not after each has waited in vain. Only our own
/// canary closes it again, never a provider's webhook.
/// </summary>
internal sealed class Breaker
{
    /// <summary>Failures in a row that open it.</summary>
    internal const int Failures = 5;

    private const string Unconfirmed = "messages were not confirmed";

    private int _failures;
    private volatile string? _blocked;
    private volatile string _because = Unconfirmed;

    internal bool IsOpen => _blocked is not null || Volatile.Read(ref _failures) >= Failures;

    /// <summary>True while the broker itself says that it takes nothing: nobody needs to try.</summary>
    internal bool IsBlocked => _blocked is not null;

    /// <summary>Why it is open; null while it is closed.</summary>
    internal string? Reason => (_blocked, IsOpen) switch
    {
        ({ } alarm, _) => $"blocked: {alarm}",
        (_, true) => _because,
        _ => null,
    };

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
    internal bool Failed()
    {
        if (Interlocked.Increment(ref _failures) != Failures)
        {
            return false;
        }

        _because = Unconfirmed;
        return true;
    }

    /// <summary>The broker is known to be away, before any webhook tried.</summary>
    internal void Open(string because)
    {
        if (Interlocked.Exchange(ref _failures, Failures) < Failures)
        {
            _because = because;
        }
    }

    /// <summary>The broker says that it takes nothing, and why.</summary>
    internal void Block(string alarm) => _blocked = alarm;

    /// <summary>It does not say so any more, or cannot be heard. Whether it takes messages is for the canary to find out.</summary>
    /// <returns>True where it had said so.</returns>
    internal bool Unblock()
    {
        if (_blocked is null)
        {
            return false;
        }

        Open("its alarm has just ended");
        _blocked = null;
        return true;
    }

    /// <summary>The canary came through.</summary>
    internal void Close() => Interlocked.Exchange(ref _failures, 0);
}
