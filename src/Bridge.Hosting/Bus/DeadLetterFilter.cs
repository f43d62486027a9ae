using MassTransit;

namespace Bridge.Hosting.Bus;

/// <summary>Reports a message once it lies in the <c>_error</c> queue, whatever brought it there.</summary>
internal sealed class DeadLetterFilter(string queue, DeadLetterMetrics metrics) : IFilter<ExceptionReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        await next.Send(context);
        metrics.Moved(queue, context.GetMessageId(), context.Exception.GetBaseException());
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("dead-letter");
}
