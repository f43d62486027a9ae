using System.Diagnostics.Metrics;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Slack;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.SlackNotify;
using Bridge.Tests.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.SlackNotify;

[Collection(ServersCollection.Name)]
public sealed class PostNotificationTests(TestServers servers) : IAsyncLifetime
{
    private const string Queue = "slack-post";

    private FakeServer _slack = null!;
    private ServiceHost<SlackNotifyDbContext> _host = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeServer.StartAsync();
        _host = await ServiceHost<SlackNotifyDbContext>.StartAsync(
            await servers.NewDatabaseAsync(), bridge => bridge.AddSlackNotify(), ("SlackNotify:WebhookUrl", $"{_slack.Url}services/T0/B0/canary"));
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [Fact]
    public async Task A_notification_is_posted_once_whatever_is_delivered_again()
    {
        await TellAsync();
        await _host.Deliveries.WaitAsync(Queue, 1);
        var id = (await NotificationAsync()).Id;
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RepeatAsync(id)));
        await _host.Deliveries.WaitAsync(Queue, 10);

        Assert.StartsWith("*Order overdue*: order-1", Assert.Single(_slack.Calls).Body.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.True(await NotifyTests.HasPublishedAsync(_host));
        Assert.Equal("order-1", Assert.Single(await _host.EffectsAsync("notification-posted")).Subject);
    }

    [Fact]
    public async Task A_post_that_failed_is_made_again_and_each_call_is_counted()
    {
        var repeats = 0L;
        using var listener = Listen(measurement => Interlocked.Add(ref repeats, measurement));
        _slack.Then(500, retryAfter: "0").Then(429, retryAfter: "0");
        await TellAsync();
        await _host.Deliveries.WaitAsync(Queue, 1);

        var notification = await NotificationAsync();
        Assert.Equal((3, 3, 2), (_slack.Calls.Count, notification.Attempts, repeats));
        Assert.NotNull(notification.PostedAt);
        Assert.Single(await _host.EffectsAsync("notification-posted"));
    }

    [Fact]
    public async Task A_refusal_goes_to_the_dead_letters_with_its_reason_and_can_be_moved_back()
    {
        var reasons = await DeadLetters.ReasonsAsync<PostNotification>(_host.Bus, Queue);
        _slack.Then(404, body: "no_service");
        await TellAsync();
        await _host.Deliveries.WaitAsync(Queue, 1);

        Assert.Equal("Slack answered 404.", await reasons.ReadAsync());
        Assert.Null((await NotificationAsync()).PostedAt);

        await RepeatAsync((await NotificationAsync()).Id);
        await _host.Deliveries.WaitAsync(Queue, 1);
        Assert.NotNull((await NotificationAsync()).PostedAt);
    }

    private static MeterListener Listen(Action<long> repeat)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "bridge.slack.repeats")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, measurement, _, _) => repeat(measurement));
        listener.Start();
        return listener;
    }

    private Task TellAsync() => _host.PublishAsync(new OrderOverdue { OrderId = "order-1", DueAt = TestWebhook.Noon, Missing = ["paid"] });

    private Task RepeatAsync(Guid id) => _host.PublishAsync(new PostNotification { NotificationId = id });

    private Task<Notification> NotificationAsync() => _host.QueryAsync(database => database.Notifications.SingleAsync());
}
