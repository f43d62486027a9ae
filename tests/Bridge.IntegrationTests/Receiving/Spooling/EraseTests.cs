using System.Text;
using Bridge.Commands;
using Bridge.IntegrationTests.Servers;
using Bridge.Receiver.Spooling;
using Bridge.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.Receiving.Spooling;

/// <summary>What is spooled can be erased by the provider's id of the event.</summary>
[Collection(ServersCollection.Name)]
public sealed class EraseTests(TestServers servers)
{
    private const string Batch =
        """
        [{"eventId":11,"subscriptionId":7,"occurredAt":1767225600000},{"eventId":12,"subscriptionId":7,"occurredAt":1767225600000}]
        """;

    private static readonly Uri NoBroker = new("amqp://nobody:nothing@127.0.0.1:1/");

    [Fact]
    public async Task An_event_is_erased_whatever_its_rows_wait_for_and_no_other_is()
    {
        var postgres = await servers.NewSpoolAsync();
        await SpoolAsync(postgres, SpoolFixture.Webhook(0), SpoolFixture.Webhook(0), SpoolFixture.Webhook(1));
        await SpoolFixture.QueryAsync(postgres, database => database.Spool.OrderBy(row => row.Id).Take(1)
            .ExecuteUpdateAsync(row => row.SetProperty(webhook => webhook.ParkedBecause, "tested")));

        Assert.Equal(0, await EraseAsync(postgres, "github", "evt_0"));
        Assert.Equal(2, await EraseAsync(postgres, "stripe", "evt_0"));
        Assert.Equal(["evt_1"], (await SpoolFixture.QueryAsync(postgres, database => database.Spool.SingleAsync())).EventIds);
    }

    [Fact]
    public async Task An_event_of_a_batch_is_found_and_takes_the_batch_with_it()
    {
        var postgres = await servers.NewSpoolAsync();
        await SpoolAsync(postgres, SignedWebhook.Of("hubspot-v1", Encoding.ASCII.GetBytes(Batch), new WebhookHeaders { { "Content-Type", "application/json" } }));

        Assert.Equal(1, await EraseAsync(postgres, "hubspot-v1", "12/7/1767225600000"));
    }

    [Fact]
    public async Task A_row_that_is_being_relayed_is_waited_for_and_not_missed()
    {
        var postgres = await servers.NewSpoolAsync();
        await SpoolAsync(postgres, SpoolFixture.Webhook(0));
        await using var relay = await SpoolFixture.LockAsync(postgres);

        var erased = EraseAsync(postgres, "stripe", "evt_0");
        await Patience.Until(() => SpoolFixture.IsWaitedForAsync(postgres), "the row was waited for");
        await relay.DisposeAsync();

        Assert.Equal(1, await erased);
    }

    [Fact]
    public async Task The_command_says_how_many_rows_went_and_what_it_needs()
    {
        using var output = new StringWriter();

        Assert.Equal(0, await FrontDoor.RunAsync(["spool", "erase", "--help"], output));
        Assert.Contains("ConnectionStrings__Postgres", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await FrontDoor.RunAsync(["spool", "erase", "--source", "stripe"], output, output));
        Assert.Contains("--event", output.ToString(), StringComparison.Ordinal);
    }

    private static Task<int> EraseAsync(string postgres, string source, string eventId) =>
        SpoolFixture.QueryAsync(postgres, database => SpoolErasure.EraseAsync(database, source, eventId, CancellationToken.None));

    private static async Task SpoolAsync(string postgres, params HttpRequestMessage[] webhooks)
    {
        await using var receiver = await ReceiverHost.StartAsync(NoBroker, waits: false, postgres: postgres, prepare: bridge =>
        {
            bridge.Configuration["Sources:hubspot-v1:Provider"] = "hubspot-v1";
            bridge.Configuration["Sources:hubspot-v1:Secrets:0"] = ReceiverHost.Secret;
        });
        foreach (var webhook in webhooks)
        {
            using var answer = await receiver.Http.SendAsync(webhook);
            Assert.True(answer.IsSuccessStatusCode);
        }
    }
}
