using System.Collections.Concurrent;
using MassTransit;

namespace Bridge.IntegrationTests.Outbox;

/// <summary>Writes down what arrives, and how often.</summary>
public sealed class NoteConsumer(ConcurrentQueue<Note> arrived) : IConsumer<Note>
{
    public Task Consume(ConsumeContext<Note> context)
    {
        arrived.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}
