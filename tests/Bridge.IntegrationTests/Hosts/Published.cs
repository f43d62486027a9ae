using System.Threading.Channels;
using MassTransit;

namespace Bridge.IntegrationTests.Hosts;

/// <summary>Reads what is published.</summary>
internal static class Published
{
    public static async Task<ChannelReader<T>> OfAsync<T>(IBus bus)
        where T : class
    {
        var messages = Channel.CreateUnbounded<T>();
        await bus.ConnectReceiveEndpoint(NewId.NextGuid().ToString("N"), endpoint =>
            endpoint.Handler<T>(context => messages.Writer.WriteAsync(context.Message).AsTask())).Ready;
        return messages.Reader;
    }
}
