using System.Net;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Receiving;
using Bridge.IntegrationTests.Servers;
using Bridge.Migrations;
using Bridge.SlackNotify;
using Bridge.Tests.Outbound;
using Bridge.Webhooks.Samples;

namespace Bridge.IntegrationTests.EndToEnd;

/// <summary>An alert on its way from a signed POST to a Slack channel.</summary>
[Collection(ServersCollection.Name)]
public sealed class AlertStoryTests(TestServers servers)
{
    private static readonly SampleValues Begin = new() { OccurredAt = TimeProvider.System.GetUtcNow(), AlertTitle = "Kettle & co <down>" };
    private static readonly SampleValues End = Begin with { EventId = "sample-2" };

    [Fact]
    public async Task An_incident_whose_webhooks_come_twice_is_posted_once_when_it_begins_and_once_when_it_ends()
    {
        var (postgres, rabbitMq) = (await servers.NewDatabaseAsync(), await servers.NewVirtualHostAsync());
        await new MigrateJob(postgres, TimeProvider.System, new Progress<string>()).RunAsync(CancellationToken.None);
        await using var slack = await FakeServer.StartAsync();
        await using var service = await ServiceProcess.StartAsync(postgres, rabbitMq.AbsoluteUri, bridge =>
        {
            bridge.Configuration["SlackNotify:WebhookUrl"] = $"{slack.Url}services/T0/B0/canary";
            bridge.AddSlackNotify();
        });
        var deliveries = new Deliveries();
        service.Bus.ConnectReceiveObserver(deliveries);
        await using var receiver = await ReceiverHost.StartAsync(rabbitMq);

        await PostTwiceAsync(receiver, "incident.triggered", Begin);
        await deliveries.WaitAsync("slack-notify", 2);
        await deliveries.WaitAsync("slack-post", 1);
        await PostTwiceAsync(receiver, "incident.resolved", End);
        await deliveries.WaitAsync("slack-notify", 2);
        await deliveries.WaitAsync("slack-post", 1);

        // All four copies were consumed: had a copy acted, its notification would be in the database.
        Assert.Equal(2, await EffectCount.OfAsync(postgres, SlackNotifyDbContext.Service, "notification-recorded"));
        Assert.Equal(2, await EffectCount.OfAsync(postgres, SlackNotifyDbContext.Service, "notification-posted"));
        Assert.Collection(
            slack.Calls.Select(call => call.Body.GetProperty("text").GetString()!),
            text => Assert.Matches(@"^\*Alert raised\* in <https://[^>|]+\|pagerduty>: Kettle &amp; co &lt;down&gt; \(P2, Storefront\)$", text),
            text => Assert.Matches(@"^\*Alert resolved\* in <https://[^>|]+\|pagerduty>: Kettle &amp; co &lt;down&gt; \(P2, Storefront\)$", text));
    }

    private static async Task PostTwiceAsync(ReceiverHost receiver, string @event, SampleValues values)
    {
        for (var time = 0; time < 2; time++)
        {
            using var answer = await receiver.Http.SendAsync(SignedWebhook.Of("pagerduty", @event, values));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
