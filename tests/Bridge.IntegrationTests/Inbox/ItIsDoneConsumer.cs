using System.Collections.Concurrent;
using MassTransit;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>Writes down what arrives.</summary>
public sealed class ItIsDoneConsumer(ConcurrentQueue<ItIsDone> arrived) : IConsumer<ItIsDone>
{
    public Task Consume(ConsumeContext<ItIsDone> context)
    {
        arrived.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
