using Bridge.Hosting.Telling;
using MassTransit;

namespace Bridge.Hosting.Bus;

/// <summary>Reports a message once it lies in the <c>_error</c> queue, whatever brought it there, and quotes it in no header.</summary>
internal sealed class DeadLetterFilter(string queue, DeadLetterMetrics metrics) : IFilter<ExceptionReceiveContext>
{
    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var exception = ToldException.Cause(context.Exception);
        var reason = exception.GetBaseException();
        if (!ExceptionText.IsTellable(reason))
        {
            context.ExceptionHeaders.Set(MessageHeaders.FaultMessage, ExceptionText.Of(exception));
            context.ExceptionHeaders.Set(MessageHeaders.FaultExceptionType, TypeCache.GetShortName(reason.GetType()));
        }

        await next.Send(context);
        metrics.Moved(queue, context.GetMessageId(), reason);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("dead-letter");
}
