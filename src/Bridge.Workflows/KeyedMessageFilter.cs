using MassTransit;

namespace Bridge.Workflows;

/// <summary>Consumes messages that belong to no workflow, since they name no key, without a trace.</summary>
internal sealed class KeyedMessageFilter<T>(Func<T, string?> key) : IFilter<ConsumeContext<T>>
    where T : class
{
    public Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next) =>
        key(context.Message) is null
            ? context.NotifyConsumed(context, TimeSpan.Zero, nameof(KeyedMessageFilter<>)) // else it would count as skipped
            : next.Send(context);

    public void Probe(ProbeContext context) => context.CreateFilterScope("keyed");
}
