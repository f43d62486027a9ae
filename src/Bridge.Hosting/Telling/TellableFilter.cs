using MassTransit;

namespace Bridge.Hosting.Telling;

/// <summary>Lets no exception out of a consumer whose text may quote the message: MassTransit writes it to spans and faults.</summary>
internal sealed class TellableFilter<TContext> : IFilter<TContext>
    where TContext : class, PipeContext
{
    public async Task Send(TContext context, IPipe<TContext> next)
    {
        try
        {
            await next.Send(context);
        }
        catch (Exception exception) when (!ExceptionText.IsTellable(exception))
        {
            throw new ToldException(exception);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("tellable");
}
