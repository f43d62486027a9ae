using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Bridge.IntegrationTests.EndToEnd;

internal static class QueueDepth
{
    /// <summary>The messages that are ready in a queue; 0 where there is no such queue yet.</summary>
    internal static async Task<uint> OfAsync(IConnection connection, string queue)
    {
        // The broker closes the channel that asks for a queue that is not there.
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            return await channel.MessageCountAsync(queue);
        }
        catch (OperationInterruptedException)
        {
            return 0;
        }
    }
}
