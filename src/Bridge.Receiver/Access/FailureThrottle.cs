using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Bridge.Receiver.Settings;
using Microsoft.Extensions.Options;

namespace Bridge.Receiver.Access;

/// <summary>
/// Refuses an address whose requests to a source failed verification too often, before more of their bodies are read. Never a trusted
/// proxy, behind which others would suffer, nor an address that the source's own rule names.
/// </summary>
/// <remarks>Counted per source: one provider's addresses serve many, and a wrong secret of one source must not close another.</remarks>
internal sealed class FailureThrottle : IDisposable
{
    /// <summary>Addresses that are counted at once; those beyond are not throttled, which bounds the memory.</summary>
    internal const int MostAddresses = 10_000;

    private const int SubscriberBytes = 8;

    private readonly ConcurrentDictionary<Sender, bool> _counted = new();
    private readonly PartitionedRateLimiter<Sender> _failures;
    private readonly TrustedProxies _proxies;

    public FailureThrottle(IOptions<ReceiverOptions> options, TrustedProxies proxies)
    {
        _proxies = proxies;
        var window = new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.FailureLimit,
            Window = options.Value.FailureWindow,
            AutoReplenishment = false,
        };
        _failures = PartitionedRateLimiter.Create<Sender, Sender>(sender => RateLimitPartition.Get(
            sender, _ => new ForgottenLimiter(new FixedWindowRateLimiter(window), () => Forget(sender))));
    }

    internal int Counted => _counted.Count;

    /// <returns>Null where the address may go on; else the refusal.</returns>
    internal Answer? Refuse(Source source, IPAddress? address)
    {
        if (address is null || !_counted.ContainsKey(Sender.Of(source, address)))
        {
            return null;
        }

        using var lease = _failures.AttemptAcquire(Sender.Of(source, address), permitCount: 0);
        return lease.IsAcquired ? null : Answer.TooManyFailures(lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : TimeSpan.Zero);
    }

    /// <summary>Counts a request that could not be verified.</summary>
    internal void Count(Source source, IPAddress? address)
    {
        if (address is null || _proxies.Contains(address) || source.Addresses.IsLimited)
        {
            return;
        }

        var sender = Sender.Of(source, address);
        if (_counted.ContainsKey(sender) || (_counted.Count < MostAddresses && _counted.TryAdd(sender, true)))
        {
            using var _ = _failures.AttemptAcquire(sender);
        }
    }

    public void Dispose() => _failures.Dispose();

    private void Forget(Sender sender) => _counted.TryRemove(sender, out _);

    /// <summary>An address, or the network of one subscriber: IPv6 gives each 2^64 addresses (RFC 6177).</summary>
    private readonly record struct Sender(string Source, IPAddress Address)
    {
        internal static Sender Of(Source source, IPAddress address)
        {
            var plain = Networks.Plain(address);
            return new(source.Webhook.Name, plain.AddressFamily == AddressFamily.InterNetworkV6 ? Subscriber(plain) : plain);
        }

        private static IPAddress Subscriber(IPAddress address) =>
            new([.. address.GetAddressBytes().Take(SubscriberBytes), .. new byte[SubscriberBytes]]);
    }
}
