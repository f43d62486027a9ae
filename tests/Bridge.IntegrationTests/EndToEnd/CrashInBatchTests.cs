using System.Globalization;
using Bridge.IntegrationTests.Inbox;
using Bridge.IntegrationTests.Servers;
using Bridge.IntegrationTests.Swap;
using Bridge.IntegrationTests.Victims;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.EndToEnd;

[Trait(Package.Trait, Package.DoesOtherwise)]
[Collection(ServersCollection.Name)]
public sealed class CrashInBatchTests(TestServers servers)
{
    private const int Messages = 20;

    [Fact]
    public async Task Messages_of_a_batch_that_is_killed_before_its_commit_act_once()
    {
        var (postgres, rabbitMq) = await PrepareAsync();

        var batch = await DieAsync(postgres, rabbitMq, BatchVictim.Before);

        Assert.InRange(await EffectsAsync(postgres), 0, Messages - batch);
        await AssertEachActsOnceAsync(postgres, rabbitMq, Messages);
    }

    [Fact]
    public async Task Messages_of_a_batch_that_is_killed_between_its_commit_and_their_acknowledgements_act_once()
    {
        var (postgres, rabbitMq) = await PrepareAsync();

        var batch = await DieAsync(postgres, rabbitMq, BatchVictim.After);

        Assert.InRange(await EffectsAsync(postgres), batch, Messages);
        await AssertEachActsOnceAsync(postgres, rabbitMq, Messages + batch);
    }

    /// <summary>Has the queue made, and fills it while nobody consumes.</summary>
    private async Task<(string Postgres, Uri RabbitMq)> PrepareAsync()
    {
        var (postgres, rabbitMq) = (await servers.NewDatabaseAsync(), await servers.NewVirtualHostAsync());
        await using (await BatchVictim.StartAsync(postgres, rabbitMq))
        {
        }

        var sender = Bus.Factory.CreateUsingRabbitMq(bus => bus.Host(rabbitMq));
        await sender.StartAsync();
        for (var number = 0; number < Messages; number++)
            await sender.Publish(new DoIt { Publish = 1 }, context => context.MessageId = NewId.NextGuid());
        await sender.StopAsync();
        return (postgres, rabbitMq);
    }

    /// <returns>How many messages the batch had.</returns>
    private static async Task<int> DieAsync(string postgres, Uri rabbitMq, string state)
    {
        using var victim = Victim.Start(BatchVictim.Name, postgres, rabbitMq.AbsoluteUri, state);
        var batch = await victim.StandardOutput.ReadToEndAsync();
        await victim.WaitForExitAsync();
        Assert.Equal(137, victim.ExitCode);
        return int.Parse(batch, CultureInfo.InvariantCulture);
    }

    private static async Task<int> EffectsAsync(string postgres)
    {
        await using var database = new SwapContext(new DbContextOptionsBuilder<SwapContext>().UseNpgsql(postgres).Options);
        return await database.Effects.CountAsync();
    }

    private static async Task AssertEachActsOnceAsync(string postgres, Uri rabbitMq, int deliveries)
    {
        await using var survivor = await BatchVictim.StartAsync(postgres, rabbitMq);
        await Patience.Until(
            async () =>
            {
                var counts = await survivor.Query(context => context.Set<InboxState>().Select(row => row.ReceiveCount).ToListAsync());
                return counts.Count == Messages && counts.Sum() >= deliveries;
            },
            "all that was not acknowledged was consumed again");
        await Patience.Until(
            () => survivor.Query(async context =>
                !await context.Set<OutboxMessage>().AnyAsync() && await context.Set<InboxState>().AllAsync(row => row.Delivered != null)),
            "all that they published was sent");

        var effects = await survivor.Query(context => context.Effects.Select(effect => effect.MessageId).ToListAsync());
        Assert.Equal(Messages, effects.Count);
        Assert.Equal(Messages, effects.Distinct().Count());
    }
}
