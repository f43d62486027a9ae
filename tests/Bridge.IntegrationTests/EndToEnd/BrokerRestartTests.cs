using System.Net;
using Bridge.CrmSync;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using Bridge.LocalServices;
using Bridge.Migrations;
using Bridge.Webhooks.Samples;

namespace Bridge.IntegrationTests.EndToEnd;

[Collection(ServersCollection.Name)]
public sealed class BrokerRestartTests(TestServers servers)
{
    private const int Webhooks = 300;
    private const int Providers = 8;

    [Fact]
    public async Task A_broker_that_restarts_under_load_loses_and_doubles_nothing_that_was_answered_200()
    {
        await using var broker = await RabbitMqServer.StartAsync(new RabbitMqOptions { Management = false });
        var postgres = await servers.NewDatabaseAsync();
        await new MigrateJob(postgres, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
        await using var service = await ServiceProcess.StartAsync(postgres, broker.Uri.AbsoluteUri, bridge => bridge.AddCrmSync());
        await using var receiver = await ReceiverHost.StartAsync(broker.Uri);

        // The restart begins once a third was answered, so that it meets webhooks on their way.
        var answered = 0;
        var third = new TaskCompletionSource();
        var load = Parallel.ForAsync(0, Webhooks, new ParallelOptions { MaxDegreeOfParallelism = Providers }, async (number, _) =>
        {
            await DeliverAsync(receiver.Http, number);
            if (Interlocked.Increment(ref answered) == Webhooks / 3)
            {
                third.SetResult();
            }
        });
        await third.Task;
        await broker.RestartAsync();
        await load;

        // A push travels on through a second queue, on the same connection.
        await Patience.Until(
            async () => await EffectsAsync("contact-pushed") >= Webhooks,
            "every contact was pushed",
            async () => $"{await EffectsAsync("contact-synced")} synced, {await EffectsAsync("contact-pushed")} pushed\n"
                + await broker.CtlAsync(["list_queues", "name", "messages_ready", "messages_unacknowledged", "consumers", "state"]));
        Assert.Equal(Webhooks, await EffectsAsync("contact-synced"));
        Assert.Equal(Webhooks, await EffectsAsync("contact-pushed"));

        Task<int> EffectsAsync(string kind) => EffectCount.OfAsync(postgres, CrmSyncDbContext.Service, kind);
    }

    /// <summary>Delivers as providers do: again, until it is answered 200.</summary>
    private static async Task DeliverAsync(HttpClient http, int number)
    {
        var values = new SampleValues { OccurredAt = TimeProvider.System.GetUtcNow(), EventId = $"restart-{number}", Email = $"person-{number}@example.com" };
        HttpStatusCode status;
        do
        {
            using var answer = await http.SendAsync(SignedWebhook.Of("widgetjar", "form.submitted", values));
            status = answer.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.OK, status);
    }
}
