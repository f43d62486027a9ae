using System.Diagnostics;

namespace Bridge.Hosting.Telemetry;

/// <summary>
/// Begins a trace of its own with every request. Whoever sends a webhook could else join traces, have each recorded, and send baggage along that
/// would travel with every message and span of it.
/// </summary>
internal sealed class OwnTraces : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => [];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => (traceId, traceState) = (null, null);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
