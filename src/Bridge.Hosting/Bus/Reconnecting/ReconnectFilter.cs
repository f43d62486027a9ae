using MassTransit;
using MassTransit.RabbitMqTransport;

namespace Bridge.Hosting.Bus.Reconnecting;

/// <summary>Sees to it that an endpoint connects anew after whatever happened to its connection.</summary>
internal sealed class ReconnectFilter(WatchedEndpoint endpoint) : IFilter<ChannelContext>
{
    public async Task Send(ChannelContext context, IPipe<ChannelContext> next)
    {
        endpoint.Begin(context);
        try
        {
            await next.Send(new ReleasingChannelContext(context));
        }
        catch (OperationCanceledException exception) when (!context.CancellationToken.IsCancellationRequested)
        {
            // MassTransit 8.4 takes any cancellation for its own and never connects the endpoint again; the client cancels a call that the broker does not answer.
            throw new RabbitMqConnectionException("The broker did not answer in time.", exception);
        }
        finally
        {
            endpoint.End(context);
        }
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("reconnect");
}
