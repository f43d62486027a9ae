using Bridge.IntegrationTests.Servers;
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
        await SpoolFixture.QueryAsync(postgres, database => database.Database.ExecuteSqlRawAsync(
            "UPDATE receiver.spool SET sent_at = NULL, due_at = now() WHERE parked_because IS NULL"));
        await using var again = await StartAsync(@new, postgres);
        await SentAsync(postgres);

        Assert.Equal(Webhooks, before.Distinct().Count());
        Assert.Equal(before.Distinct().Order(), (await SpoolFixture.TakeAllAsync(@new)).Distinct().Order());
    }

    private static Task<ReceiverHost> StartAsync(Uri broker, string postgres) => ReceiverHost.StartAsync(
        broker, postgres: postgres, prepare: bridge => bridge.Configuration["Sources:stripe:Journal"] = "true");

    private static Task SentAsync(string postgres) =>
        Patience.Until(async () => await SpoolFixture.QueryAsync(postgres, database => database.Waiting.CountAsync()) == 0, "the journal was published");
}
