using System.Diagnostics.Metrics;
using Bridge.Hosting;
using Bridge.Receiver.Access;
using Bridge.Receiver.Publishing;
using Bridge.Receiver.Publishing.Audit;
using Bridge.Receiver.Spooling;
using Bridge.Webhooks;

namespace Bridge.Receiver;

/// <summary>What the receiver measures. Labels come from the configuration and the code, never from a request.</summary>
internal sealed class ReceiverMetrics
{
    private readonly Counter<long> _received;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _handshakes;
    private readonly Counter<long> _published;
    private readonly Counter<long> _unconsumed;
    private readonly Counter<long> _notKept;
    private readonly Counter<long> _spooled;
    private readonly Counter<long> _notSpooled;
    private readonly Counter<long> _relayed;
    private readonly Counter<long> _parked;
    private readonly Counter<long> _late;
    private readonly Counter<long> _addressListFailures;
    private readonly Counter<long> _reloads;
    private readonly Histogram<double> _answerTime;

    public ReceiverMetrics(IMeterFactory meters, Admission admission, Breaker breaker, SpoolDepth depth, RouteAlarms routes, TimeProvider time)
    {
        var meter = meters.Create(BridgeMeter.Name);
        _received = meter.CreateCounter<long>("bridge.webhooks.received", "{webhook}", "Verified webhooks");
        _refused = meter.CreateCounter<long>("bridge.webhooks.refused", "{webhook}", "Requests that were refused, by reason");
        _handshakes = meter.CreateCounter<long>("bridge.webhooks.handshakes", "{handshake}", "Handshakes that were answered; nothing of them is published");
        _published = meter.CreateCounter<long>("bridge.messages.published", "{message}", "Messages that the broker confirmed");
        _unconsumed = meter.CreateCounter<long>("bridge.messages.unconsumed", "{message}", "Typed messages that nobody consumes, kept as unhandled");
        _notKept = meter.CreateCounter<long>("bridge.messages.not_kept", "{message}", "Messages that the broker did not confirm, by outcome: their webhooks were spooled, or answered 503");
        _spooled = meter.CreateCounter<long>("bridge.spool.kept", "{webhook}", "Webhooks that were spooled");
        _notSpooled = meter.CreateCounter<long>("bridge.spool.failures", "{webhook}", "Webhooks that could not be spooled: they were answered 503");
        _relayed = meter.CreateCounter<long>("bridge.spool.relayed", "{webhook}", "Spooled webhooks that the broker then confirmed");
        _parked = meter.CreateCounter<long>("bridge.spool.parked", "{webhook}", "Spooled webhooks that nobody tries any more");
        _late = meter.CreateCounter<long>("bridge.publishes.late", "{publish}", "Publishes that ended after nobody waited for them any more");
        _addressListFailures = meter.CreateCounter<long>("bridge.address_lists.failures", "{read}", "Published lists of networks that could not be read: the last one stayed in force");
        _reloads = meter.CreateCounter<long>("bridge.sources.reloads", "{change}", "Changes of the settings while the receiver runs, by source and outcome: added, changed, removed, refused");
        meter.CreateObservableGauge("bridge.requests.in_flight", () => admission.InFlight, "{request}", "Requests that are read or worked on, of at most Receiver:MaxInFlight");
        meter.CreateObservableGauge("bridge.spool.waiting", () => depth.Waiting, "{webhook}", "Spooled webhooks that wait for the broker, as last counted");
        meter.CreateObservableGauge("bridge.spool.oldest", () => depth.Age(time).TotalSeconds, "s", "How long the oldest of them has waited");
        meter.CreateObservableGauge("bridge.breaker.open", () => breaker.IsOpen ? 1 : 0, description: "1 while webhooks are spooled without asking the broker");
        meter.CreateObservableGauge("bridge.broker.blocked", () => breaker.IsBlocked ? 1 : 0, description: "1 while the broker says that it takes nothing for want of memory or disk");
        meter.CreateObservableGauge("bridge.routes.missing", () => routes.Report.Missing.Count, "{route}", "Exchanges that are not bound to a queue that consumes their messages");
        meter.CreateObservableGauge("bridge.routes.unseen", () => routes.Report.UnseenBecause is null ? 0 : 1, description: "1 while the routes cannot be audited");
        meter.CreateObservableGauge("bridge.queues.lossy", () => routes.Report.Lossy.Count, "{queue}", "Queues that drop messages by a policy or an argument");
        _answerTime = meter.CreateHistogram<double>("bridge.answer.duration", "s", "From the request's headers to the answer");
    }

    /// <param name="source">The source.</param>
    /// <param name="translation">What became of the webhook.</param>
    /// <param name="secret">The place of the secret that fitted.</param>
    internal void Received(WebhookSource source, Translation translation, int secret) => _received.Add(
        1,
        new("source", source.Name),
        new("ignored", translation.IgnoredBecause is not null),
        new("secret", secret == 0 ? "current" : "previous"));

    internal void Refused(string? source, string reason) => _refused.Add(1, new("source", source), new("reason", reason));

    internal void Greeted(string source, string handshake) => _handshakes.Add(1, new("source", source), new("handshake", handshake));

    internal void Published(Type message) => _published.Add(1, new KeyValuePair<string, object?>("message", message.Name));

    internal void Unconsumed(Type message) => _unconsumed.Add(1, new KeyValuePair<string, object?>("message", message.Name));

    internal void NotKept(IEnumerable<PublishOutcome> outcomes)
    {
        foreach (var outcome in outcomes.Where(outcome => outcome != PublishOutcome.Kept))
        {
            _notKept.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }

    internal void Spooled(string source) => _spooled.Add(1, new KeyValuePair<string, object?>("source", source));

    internal void NotSpooled() => _notSpooled.Add(1);

    internal void Relayed(string source) => _relayed.Add(1, new KeyValuePair<string, object?>("source", source));

    internal void Parked(string source) => _parked.Add(1, new KeyValuePair<string, object?>("source", source));

    internal void EndedLate(bool confirmed) => _late.Add(1, new KeyValuePair<string, object?>("confirmed", confirmed));

    internal void AddressListFailed() => _addressListFailures.Add(1);

    /// <param name="source">The source's name.</param>
    /// <param name="outcome">What became of it.</param>
    internal void SourceReloaded(string source, string outcome) => _reloads.Add(1, new("source", source), new("outcome", outcome));

    /// <summary>A key is wrong, and what it belongs to stayed as it was.</summary>
    internal void SourceNotReloaded() => _reloads.Add(1, new KeyValuePair<string, object?>("outcome", "refused"));

    internal void Answered(Answer answer, TimeSpan time) =>
        _answerTime.Record(time.TotalSeconds, new KeyValuePair<string, object?>("status", answer.Status));
}
