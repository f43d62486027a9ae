using System.Net;
using Bridge.CrmSync;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Receiving.Spooling;
using Bridge.IntegrationTests.Servers;
using Bridge.Migrations;
using Bridge.Webhooks.Samples;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.EndToEnd;

[Collection(ServersCollection.Name)]
public sealed class SlowBrokerTests(TestServers servers)
{
    [Fact]
    public async Task A_confirmation_that_comes_too_late_leaves_two_copies_of_which_one_acts()
    {
        var (postgres, rabbitMq) = (await servers.NewSpoolAsync(), await servers.NewVirtualHostAsync());
        await using var proxy = await FaultProxy.StartAsync(new IPEndPoint(IPAddress.Loopback, rabbitMq.Port));
        await using var service = await ServiceProcess.StartAsync(postgres, rabbitMq.AbsoluteUri, bridge => bridge.AddCrmSync());
        await using var receiver = await ReceiverHost.StartAsync(proxy.Before(rabbitMq), postgres: postgres);

        await PostAsync(receiver, "in time");
        await Patience.Until(async () => await SyncedAsync(postgres) == 1, "everything was declared");

        proxy.Latency = TimeSpan.FromSeconds(1);
        await PostAsync(receiver, "late");
        Assert.Equal(1, await SpoolFixture.QueryAsync(postgres, database => database.Waiting.CountAsync()));
        await Patience.Until(async () => await SyncedAsync(postgres) == 2, "the late copy acted");

        proxy.Latency = TimeSpan.Zero;
        await Patience.Until(async () => await SpoolFixture.QueryAsync(postgres, database => database.Spool.CountAsync()) == 0, "the spool was drained");
        await Patience.Until(() => WasSeenAgainAsync(postgres), "the copy of the spool was recognised");

        Assert.Equal(2, await SyncedAsync(postgres));
    }

    /// <summary>Posts as providers do: again, until it is answered 200.</summary>
    private static async Task PostAsync(ReceiverHost receiver, string id)
    {
        var values = new SampleValues { OccurredAt = TimeProvider.System.GetUtcNow(), EventId = id, Email = $"{id.Replace(' ', '-')}@example.com" };
        HttpStatusCode status;
        do
        {
            using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("widgetjar", "form.submitted", values));
            status = answer.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    private static Task<int> SyncedAsync(string postgres) => EffectCount.OfAsync(postgres, CrmSyncDbContext.Service, "contact-synced");

    private static async Task<bool> WasSeenAgainAsync(string postgres)
    {
        await using var database = (CrmSyncDbContext)ServiceDatabases.At(postgres)[CrmSyncDbContext.Service]();
        return await database.Set<InboxState>().AnyAsync(inbox => inbox.ReceiveCount >= 2);
    }
}
