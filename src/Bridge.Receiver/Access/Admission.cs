using System.Threading.RateLimiting;
using Bridge.Receiver.Settings;
using Microsoft.Extensions.Options;

namespace Bridge.Receiver.Access;

/// <summary>Bounds the requests that are read or worked on at once, and so the memory that their bodies take.</summary>
internal sealed class Admission(IOptions<ReceiverOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions { PermitLimit = options.Value.MaxInFlight });

    /// <summary>Requests that have a place now.</summary>
    internal long InFlight => options.Value.MaxInFlight - (_places.GetStatistics()?.CurrentAvailablePermits ?? 0);

    /// <summary>Gives a place until it is disposed of, or none at once: waiting requests would take memory too.</summary>
    internal RateLimitLease Enter() => _places.AttemptAcquire();

    public void Dispose() => _places.Dispose();
}
