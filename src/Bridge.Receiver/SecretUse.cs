using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Bridge.Hosting;

namespace Bridge.Receiver;

/// <summary>When a secret other than the first last verified a webhook: whoever rotates a secret sees when the old one can go.</summary>
internal sealed class SecretUse
{
    private readonly TimeProvider _time;
    private readonly ConcurrentDictionary<string, DateTimeOffset> _previous = new();

    public SecretUse(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        Since = time.GetUtcNow();
        meters.Create(BridgeMeter.Name).CreateObservableGauge(
            "bridge.secrets.previous_last_used", Measure, "s", "When a secret other than the first last verified a webhook, in Unix time, by source");
    }

    /// <summary>Since when uses are known: the start of the process.</summary>
    internal DateTimeOffset Since { get; }

    internal void Used(Source source, int secret)
    {
        if (secret > 0)
        {
            _previous[source.Name] = _time.GetUtcNow();
        }
    }

    /// <returns>Null where none was used since the start.</returns>
    internal DateTimeOffset? PreviousLastUsed(Source source) => _previous.TryGetValue(source.Name, out var time) ? time : null;

    private IEnumerable<Measurement<long>> Measure() =>
        _previous.Select(use => new Measurement<long>(use.Value.ToUnixTimeSeconds(), new KeyValuePair<string, object?>("source", use.Key)));
}
