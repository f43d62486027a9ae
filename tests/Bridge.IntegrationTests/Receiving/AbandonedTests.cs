using System.Net;
using System.Net.Http.Json;
using System.Text;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Receiving.Spooling;
using Bridge.IntegrationTests.Servers;
using Bridge.LocalServices;
using Bridge.Receiver;
using Bridge.Receiver.Publishing;
using Bridge.Receiver.Status;
using Bridge.Webhooks;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Publishes that nobody waits for any more have a bound, and an end.</summary>
[Collection(ServersCollection.Name)]
public sealed class AbandonedTests(TestServers servers)
{
    private static readonly WebhookHeaders Json = new() { { "Content-Type", "application/json" } };

    [Fact]
    public async Task At_the_bound_nothing_more_is_begun_until_they_end_and_then_all_is_published()
    {
        var clock = new DeadlineClock();
        var publishes = new HangingPublishes();
        await using var receiver = await ReceiverHost.StartAsync(broker: null, postgres: await servers.NewSpoolAsync(), prepare: bridge =>
        {
            bridge.Services.AddSingleton<TimeProvider>(clock);
            bridge.Configuration["Sources:hubspot-v1:Provider"] = "hubspot-v1";
            bridge.Configuration["Sources:hubspot-v1:Secrets:0"] = ReceiverHost.Secret;
        });
        receiver.Services.GetRequiredService<IBus>().ConnectPublishObserver(publishes);
        using var measured = new Measurements(receiver.Services);

        var answer = PostAsync(receiver, Abandoned.Most + 50);
        await Patience.Until(() => Task.FromResult(publishes.Begun == Limits.InFlight), "as many publishes hung as are let");
        clock.Pass(Limits.Publish);
        Assert.Equal(HttpStatusCode.OK, await answer);
        var hung = (await SpoolAsync(receiver)).AbandonedPublishes;
        Assert.InRange(hung, Abandoned.Most, Abandoned.Most + Limits.InFlight);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver, 1));
        Assert.Equal(hung, publishes.Begun);
        Assert.Equal(2, measured.Times("bridge.spool.kept"));

        publishes.Release();
        await Patience.Until(async () => await SpoolAsync(receiver) is { BrokerTakesMessages: true, AbandonedPublishes: 0 }, "they had ended");
        await Patience.Until(() => Task.FromResult(measured.Times("bridge.spool.relayed") == 2), "what was spooled was published");
        Assert.Equal(HttpStatusCode.OK, await PostAsync(receiver, 1));
        Assert.Equal(2, measured.Times("bridge.spool.kept"));
    }

    [Fact]
    public async Task A_connection_on_which_a_frozen_broker_answers_nothing_is_cut_and_a_webhook_lies_in_the_queue_once_it_moves_again()
    {
        const int Webhooks = 20;
        using var log = new LogLines();
        await using var broker = await RabbitMqServer.StartAsync(new RabbitMqOptions { Management = false });
        await using var receiver = await ReceiverHost.StartAsync(
            broker.Uri, postgres: await servers.NewSpoolAsync(), prepare: bridge => bridge.Web.Logging.AddProvider(log));
        await SpoolFixture.PostAsync(receiver, 0);

        broker.Suspend();
        await Task.WhenAll(Enumerable.Range(1, Webhooks).Select(number => SpoolFixture.PostAsync(receiver, number)));
        await Patience.Until(() => Task.FromResult(log.All.Any(line => line.StartsWith("Warning: The broker has answered nothing for ", StringComparison.Ordinal))), "the connection was cut");
        broker.Resume();
        await Patience.Until(async () => await SpoolAsync(receiver) is { BrokerTakesMessages: true, AbandonedPublishes: 0 }, "nothing hung any more");

        using var measured = new Measurements(receiver.Services);
        await SpoolFixture.PostAsync(receiver, Webhooks + 1);
        Assert.Equal(0, measured.Times("bridge.spool.kept"));
        var arrived = new HashSet<string>();
        await Patience.Until(
            async () =>
            {
                arrived.UnionWith(await SpoolFixture.TakeAllAsync(broker.Uri));
                return arrived.Count == Webhooks + 2;
            },
            "all of them lay in the queue");
    }

    private static async Task<HttpStatusCode> PostAsync(ReceiverHost receiver, int events)
    {
        var batch = $"[{string.Join(',', Enumerable.Range(1, events).Select(number => $$"""{"eventId":{{number}},"subscriptionId":7,"occurredAt":1767225600000}"""))}]";
        using var request = SignedWebhook.Of("hubspot-v1", Encoding.ASCII.GetBytes(batch), Json);
        using var answer = await receiver.Http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<SpoolStatus> SpoolAsync(ReceiverHost receiver) =>
        (await receiver.Http.GetFromJsonAsync(StatusEndpoint.Route, StatusJson.Default.ReceiverStatus))!.Spool;
}
