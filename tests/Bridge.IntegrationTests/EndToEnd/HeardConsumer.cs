using MassTransit;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>Keeps what it consumed.</summary>
internal sealed class HeardConsumer(HeardNumbers numbers) : IConsumer<Heard>
{
    public Task Consume(ConsumeContext<Heard> context)
    {
        numbers.Add(context.Message.Number);
        return Task.CompletedTask;
    }
}
