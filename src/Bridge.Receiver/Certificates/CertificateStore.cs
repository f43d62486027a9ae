using Bridge.Webhooks.Certificates;

namespace Bridge.Receiver.Certificates;

/// <summary>Keeps certificates by address, so that a provider's is fetched once a day and a forger's address once a minute.</summary>
internal sealed class CertificateStore(CertificateClient client, TimeProvider time) : ICertificateSource
{
    /// <summary>How long a request waits. The fetch goes on, for the provider's next attempt.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long a certificate is kept; its own dates are looked at each time.</summary>
    internal static readonly TimeSpan KeepsFound = TimeSpan.FromDays(1);

    /// <summary>How long it is remembered that there is none.</summary>
    internal static readonly TimeSpan KeepsMissing = TimeSpan.FromMinutes(1);

    /// <summary>Addresses that are being fetched, or known to hold nothing. Beyond these nothing is fetched: forgers could name any number.</summary>
    internal const int MostUnknown = 32;

    private const int MostFound = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<Uri, (CertificateFile File, DateTimeOffset Until)> _kept = [];
    private readonly Dictionary<Uri, Task<CertificateFile>> _underWay = [];

    public async ValueTask<CertificateFile> GetAsync(Uri address, CancellationToken cancellationToken)
    {
        Task<CertificateFile>? fetch;
        lock (_gate)
        {
            Forget();
            if (_kept.TryGetValue(address, out var kept))
            {
                return kept.File;
            }

            if (!_underWay.TryGetValue(address, out fetch))
            {
                if (_underWay.Count + _kept.Values.Count(other => other.File.Outcome == CertificateOutcome.Missing) >= MostUnknown)
                {
                    return default;
                }

                fetch = Task.Run(() => FetchAsync(address), CancellationToken.None);
                _underWay.Add(address, fetch);
            }
        }

        try
        {
            return await fetch.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return default;
        }
    }

    private async Task<CertificateFile> FetchAsync(Uri address)
    {
        var file = await client.FetchAsync(address);
        lock (_gate)
        {
            _underWay.Remove(address);
            if (file.Outcome == CertificateOutcome.Found && _kept.Count < MostFound)
            {
                _kept[address] = (file, time.GetUtcNow() + KeepsFound);
            }
            else if (file.Outcome == CertificateOutcome.Missing)
            {
                _kept[address] = (file, time.GetUtcNow() + KeepsMissing);
            }
        }

        return file;
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (address, _) in _kept.Where(kept => kept.Value.Until <= now).ToArray())
        {
            _kept.Remove(address);
        }
    }
}
