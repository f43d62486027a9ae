using MassTransit;

namespace Bridge.Benchmarks.Messaging;

/// <summary>Has the effect. Behind an inbox it leaves the saving to that, as consumers do.</summary>
internal sealed class DoItConsumer(BenchmarkDbContext database, Saving saving) : IConsumer<DoIt>
{
    public Task Consume(ConsumeContext<DoIt> context)
    {
        database.Effects.Add(new Effect { MessageId = context.MessageId!.Value, Kind = context.Message.Kind });
        return saving.SaveAsync(database, context.CancellationToken);
    }
}
