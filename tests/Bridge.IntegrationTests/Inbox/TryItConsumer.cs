using Bridge.IntegrationTests.Swap;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>Saves by itself what fits, then tries to save what does not and goes on without it.</summary>
public sealed class TryItConsumer(SwapContext dbContext) : IConsumer<TryIt>
{
    public async Task Consume(ConsumeContext<TryIt> context)
    {
        await Save(context, "fits");
        try
        {
            await Save(context, new string('x', Effect.LongestKind + 1));
        }
        catch (DbUpdateException)
        {
            dbContext.ChangeTracker.Clear();
        }
    }

    private Task<int> Save(ConsumeContext context, string kind)
    {
        dbContext.Effects.Add(new Effect { MessageId = context.MessageId!.Value, Kind = kind });
        return dbContext.SaveChangesAsync(context.CancellationToken);
    }
}
