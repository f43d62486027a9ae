using System.Collections.Concurrent;
using MassTransit;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>Writes down which messages failed for good.</summary>
public sealed class FaultConsumer(ConcurrentQueue<Fault<DoIt>> faults) : IConsumer<Fault<DoIt>>
{
    public Task Consume(ConsumeContext<Fault<DoIt>> context)
    {
        faults.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
