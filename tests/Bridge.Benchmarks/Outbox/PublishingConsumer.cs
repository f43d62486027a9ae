using Bridge.Benchmarks.Messaging;
using MassTransit;

namespace Bridge.Benchmarks.Outbox;

/// <summary>Has the effect and publishes that it has.</summary>
internal sealed class PublishingConsumer(BenchmarkDbContext database, Saving saving) : IConsumer<DoIt>
{
    public async Task Consume(ConsumeContext<DoIt> context)
    {
        database.Effects.Add(new Effect { MessageId = context.MessageId!.Value, Kind = context.Message.Kind });
        await context.Publish(new ItIsDone(context.Message.Kind), context.CancellationToken);
        await saving.SaveAsync(database, context.CancellationToken);
    }
}
