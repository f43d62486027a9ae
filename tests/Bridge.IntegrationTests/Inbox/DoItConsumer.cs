using Bridge.IntegrationTests.Swap;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>Has one effect, publishes what it is asked to, then fails if it is asked to.</summary>
public sealed class DoItConsumer(SwapContext dbContext, Attempts attempts) : IConsumer<DoIt>
{
    public async Task Consume(ConsumeContext<DoIt> context)
    {
        var attempt = attempts.Count();
        await attempts.Gate(attempt);

        if (context.Message.Clears)
            dbContext.ChangeTracker.Clear();

        var kind = context.Message.Counts ? $"{await dbContext.Effects.CountAsync()} before" : context.Message.Kind;
        dbContext.Effects.Add(new Effect { MessageId = context.MessageId!.Value, Kind = kind });
        for (var number = 1; number <= context.Message.Publish; number++)
            await context.Publish(new ItIsDone(number));

        if (attempt <= context.Message.Failures)
            throw new InvalidOperationException($"Attempt {attempt} fails.");
    }
}
