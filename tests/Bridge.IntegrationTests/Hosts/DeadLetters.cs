using System.Threading.Channels;
using MassTransit;

namespace Bridge.IntegrationTests.Hosts;

/// <summary>Reads the reasons of what is moved to a queue's dead letters.</summary>
internal static class DeadLetters
{
    public static async Task<ChannelReader<string>> ReasonsAsync<T>(IBus bus, string queue)
        where T : class
    {
        var reasons = Channel.CreateUnbounded<string>();
        var endpoint = ((IReceiveConnector)bus).ConnectReceiveEndpoint($"{queue}_error", configurator =>
        {
            configurator.ConfigureConsumeTopology = false;
            configurator.Handler<T>(context => reasons.Writer.WriteAsync(context.ReceiveContext.TransportHeaders.Get<string>("MT-Fault-Message")!).AsTask());
        });
        await endpoint.Ready;
        return reasons.Reader;
    }
}
