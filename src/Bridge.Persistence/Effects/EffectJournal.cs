using System.Diagnostics.Metrics;
using Bridge.Contracts;
using Bridge.Hosting;
using MassTransit;

namespace Bridge.Persistence.Effects;

/// <summary>Records effects, and measures how long after the event at the provider they came.</summary>
public sealed class EffectJournal
{
    private readonly TimeProvider _time;
    private readonly Histogram<double> _lag;

    /// <summary>Creates the histogram <c>bridge.effect.lag</c>, in seconds.</summary>
    public EffectJournal(TimeProvider time, IMeterFactory meters)
    {
        _time = time;
        _lag = meters.Create(BridgeMeter.Name).CreateHistogram<double>("bridge.effect.lag", "s", "From the provider's time of the event to its effect");
    }

    /// <summary>Adds an effect to the context; it is written with whatever else the context saves.</summary>
    /// <param name="database">The database of the service, in the transaction of the effect.</param>
    /// <param name="context">The message that is consumed.</param>
    /// <param name="kind">What was done, for example <c>stock-reserved</c>.</param>
    /// <param name="subject">The business key of what it was done to.</param>
    public void Record(ServiceDbContext database, ConsumeContext context, string kind, string subject)
    {
        var now = _time.GetUtcNow();
        var consumer = context.ReceiveContext.InputAddress.Segments[^1];
        database.Effects.Add(new Effect
        {
            MessageId = context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be deduplicated."),
            ConversationId = context.ConversationId,
            Consumer = consumer,
            Kind = kind,
            Subject = subject,
            At = now,
        });
        if (context.TryGetMessage(out ConsumeContext<IWebhookMessage>? webhook) && webhook.Message.Webhook.OccurredAt is { } occurredAt)
        {
            _lag.Record((now - occurredAt).TotalSeconds, new KeyValuePair<string, object?>("consumer", consumer));
        }
    }
}
