using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Spooling;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Receiving.Spooling;

/// <summary>A source with a journal outlives its broker.</summary>
[Collection(ServersCollection.Name)]
public sealed class JournalTests(TestServers servers)
{
    private const int Webhooks = 20;

    [Fact]
    public async Task What_a_broker_lost_with_its_disk_is_published_again_from_the_journal_under_the_same_ids()
    {
        var (postgres, lost, @new) = (await servers.NewSpoolAsync(), await servers.NewVirtualHostAsync(), await servers.NewVirtualHostAsync());
        await using (var receiver = await StartAsync(lost, postgres))
        {
            await Parallel.ForAsync(0, Webhooks, async (number, _) => await SpoolFixture.PostAsync(receiver, number));
            await SentAsync(postgres);
        }

        var before = await SpoolFixture.TakeAllAsync(lost);
        Assert.Equal(Webhooks, await ReplayAsync(postgres, new KeptWebhooks("stripe")));
        await using var again = await StartAsync(@new, postgres);
        await SentAsync(postgres);

        Assert.Equal(Webhooks, before.Distinct().Count());
        Assert.Equal(before.Distinct().Order(), (await SpoolFixture.TakeAllAsync(@new)).Distinct().Order());
    }

    [Fact]
    public async Task Only_what_was_asked_for_is_published_again()
    {
        var (postgres, broker) = (await servers.NewSpoolAsync(), await servers.NewVirtualHostAsync());
        await using var receiver = await StartAsync(broker, postgres);
        await Parallel.ForAsync(0, Webhooks, async (number, _) => await SpoolFixture.PostAsync(receiver, number));
        await SentAsync(postgres);
        var received = await SpoolFixture.QueryAsync(postgres, database => database.Spool.Select(row => row.ReceivedAt).OrderBy(at => at).ToListAsync());
        await SpoolFixture.TakeAllAsync(broker);

        Assert.Equal(0, await ReplayAsync(postgres, new KeptWebhooks("github")));
        Assert.Equal(0, await ReplayAsync(postgres, new KeptWebhooks("stripe", Until: received[0])));
        Assert.Equal(0, await ReplayAsync(postgres, new KeptWebhooks("stripe", Since: received[^1].AddSeconds(1))));
        Assert.Equal(1, await ReplayAsync(postgres, new KeptWebhooks("stripe", "evt_7", received[0], received[^1].AddSeconds(1))));
        await SentAsync(postgres);
        Assert.Single(await SpoolFixture.TakeAllAsync(broker));
    }

    private static Task<int> ReplayAsync(string postgres, KeptWebhooks kept) => SpoolFixture.QueryAsync(postgres, async database =>
    {
        var rows = await SpoolReplay.CountAsync(database, kept, CancellationToken.None);
        Assert.Equal(rows, await SpoolReplay.ReplayAsync(database, kept, CancellationToken.None));
        return rows;
    });

    private static Task<ReceiverHost> StartAsync(Uri broker, string postgres) => ReceiverHost.StartAsync(
        broker, postgres: postgres, prepare: bridge => bridge.Configuration["Sources:stripe:Journal"] = "true");

    private static Task SentAsync(string postgres) =>
        Patience.Until(async () => await SpoolFixture.QueryAsync(postgres, database => database.Waiting.CountAsync()) == 0, "the journal was published");
}
