using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Bridge.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bridge.IntegrationTests.Hosts;

/// <summary>What one application measures; others in the same process do not disturb it.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _seen = new();

    internal Measurements(IServiceProvider application)
    {
        var meters = application.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == BridgeMeter.Name && instrument.Meter.Scope == meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>How often an instrument measured with tags that contain a text such as <c>reason=stale</c>.</summary>
    internal int Times(string name, string tag = "") => _seen.Count(measured => measured.Name == name && measured.Tags.Contains(tag, StringComparison.Ordinal));

    /// <summary>What a gauge shows now.</summary>
    internal double Now(string name)
    {
        _listener.RecordObservableInstruments();
        return _seen.Last(measured => measured.Name == name).Value;
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _seen.Enqueue((instrument.Name, value, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
