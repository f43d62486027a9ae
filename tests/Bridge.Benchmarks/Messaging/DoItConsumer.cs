using MassTransit;

namespace Bridge.Benchmarks.Messaging;

/// <summary>Has the effect. It saves by itself, so that the same consumer works with an inbox and without.</summary>
internal sealed class DoItConsumer(BenchmarkDbContext database) : IConsumer<DoIt>
{
    public Task Consume(ConsumeContext<DoIt> context)
    {
        database.Effects.Add(new Effect { MessageId = context.MessageId!.Value, Kind = context.Message.Kind });
        return database.SaveChangesAsync(context.CancellationToken);
    }
}
