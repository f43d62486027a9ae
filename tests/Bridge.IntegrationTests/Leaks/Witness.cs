using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Leaks;

/// <summary>Hears every log line of every category and level, every span and every measurement of the process, and what of them holds a canary.</summary>
internal sealed class Witness : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentDictionary<string, int> _heard = new();
    private readonly ConcurrentDictionary<string, string> _leaks = new();
    private readonly SearchValues<string> _sought;
    private readonly ActivityListener _spans;
    private readonly MeterListener _measurements = new();
    private IExternalScopeProvider? _scopes;

    /// <param name="secrets">Texts that nothing may hold either: the secrets of the sources.</param>
    internal Witness(IEnumerable<string> secrets)
    {
        _sought = Canaries.With(secrets);
        _spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(_spans);
        _measurements.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _measurements.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _measurements.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _measurements.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _measurements.Start();
    }

    /// <summary>What held a canary, a line for each place.</summary>
    internal IReadOnlyList<string> Leaks => [.. _leaks.Select(leak => $"{leak.Key}: {leak.Value}").Order(StringComparer.Ordinal)];

    /// <summary>How much was heard, by kind of output.</summary>
    internal IReadOnlyDictionary<string, int> Heard => _heard;

    /// <param name="kind">The kind of output.</param>
    /// <param name="place">Where in it.</param>
    /// <param name="text">What was put out.</param>
    internal void Hear(string kind, string place, string? text)
    {
        _heard.AddOrUpdate(kind, 1, (_, count) => count + 1);
        if (text is not null && text.AsSpan().ContainsAny(_sought))
        {
            _leaks.TryAdd($"{kind} {place}", text);
        }
    }

    internal void Hear(string kind, string place, IEnumerable<KeyValuePair<string, object?>> values) =>
        Hear(kind, place, string.Join('\n', values.Select(value => $"{value.Key}={Text(value.Value)}")));

    private void Hear(string kind, string place, object? scope) => Hear(kind, place, scope switch
    {
        IEnumerable<KeyValuePair<string, object?>> named => string.Join('\n', named),
        _ => scope?.ToString(),
    });

    /// <summary>Asks what is measured only when somebody asks.</summary>
    internal void Measure() => _measurements.RecordObservableInstruments();

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        _spans.Dispose();
        _measurements.Dispose();
    }

    private void Hear(Activity span)
    {
        Hear("span", span.Source.Name, $"{span.OperationName}\n{span.DisplayName}\n{span.StatusDescription}\n{span.TraceStateString}\n{span.ParentId}");
        Hear("span", $"{span.Source.Name} tags", span.TagObjects);
        Hear("span", $"{span.Source.Name} baggage", string.Join('\n', span.Baggage));
        foreach (var happened in span.Events)
        {
            Hear("span", $"{span.Source.Name} event {happened.Name}", happened.Tags);
        }
    }

    private void Hear<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Hear("measurement", instrument.Name, $"{instrument.Meter.Name}\n{instrument.Description}\n{value}\n{string.Join('\n', tags.ToArray())}");

    private static string? Text(object? value) => value is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : value?.ToString();

    private sealed class Ear(Witness witness, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var place = $"{logLevel} {category} {eventId.Id} {eventId.Name}";
            witness.Hear("log", place, $"{formatter(state, exception)}\n{exception}");
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                witness.Hear("log", place, values);
            }

            witness._scopes?.ForEachScope((scope, ear) => ear.Hear("log", place, scope), witness);
        }
    }
}
