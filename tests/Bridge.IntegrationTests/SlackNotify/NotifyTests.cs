using Bridge.Contracts;
using Bridge.Contracts.Alerts;
using Bridge.Contracts.Code;
using Bridge.Contracts.Forms;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.IntegrationTests.Hosts;
using Bridge.IntegrationTests.Servers;
using Bridge.SlackNotify;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace Bridge.IntegrationTests.SlackNotify;

[Collection(ServersCollection.Name)]
public sealed class NotifyTests(TestServers servers) : IAsyncLifetime
{
    private const string Queue = "slack-notify";
    private static readonly Money Amount = new() { Amount = 1250, Currency = "EUR" };
    private static readonly WebhookMetadata Webhook = TestWebhook.At(TestWebhook.Noon);

    private ServiceHost<SlackNotifyDbContext> _host = null!;

    public async Task InitializeAsync() =>
        _host = await ServiceHost<SlackNotifyDbContext>.StartAsync(await servers.NewDatabaseAsync(), bridge => bridge.AddSlackNotify());

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Payments_overdue_orders_pushes_forms_and_alerts_are_told()
    {
        await _host.PublishAsync(new PaymentSucceeded { Webhook = Webhook, OrderId = "order-1", PaymentId = "p1", Amount = Amount });
        await _host.PublishAsync(new PaymentFailed { Webhook = Webhook, PaymentId = "payment-2", Amount = Amount });
        await _host.PublishAsync(new PaymentRefunded { Webhook = Webhook, OrderId = "order-3", PaymentId = "p3", Amount = Amount, IsFull = true });
        await _host.PublishAsync(new OrderOverdue { OrderId = "order-4", DueAt = TestWebhook.Noon, Missing = ["paid"] });
        await _host.PublishAsync(Push(isDefaultBranch: true));
        await _host.PublishAsync(new FormSubmitted { Webhook = Webhook, Form = "form-6" });
        await _host.PublishAsync(new AlertRaised { Webhook = Webhook, AlertKey = "alert-7", Title = "Disk is full" });
        await _host.PublishAsync(new AlertResolved { Webhook = Webhook, AlertKey = "alert-8", Title = "Disk is full" });
        await _host.Deliveries.WaitAsync(Queue, 8);

        string[] subjects = ["alert-7", "alert-8", "form-6", "octo/widgets", "order-1", "order-3", "order-4", "payment-2"];
        Assert.Equal(subjects, (await NotificationsAsync()).Select(notification => notification.Subject).Order(StringComparer.Ordinal));
        Assert.Equal(
            subjects, (await _host.EffectsAsync("notification-recorded")).Select(effect => effect.Subject).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_push_to_another_branch_is_not_told()
    {
        await _host.PublishAsync(Push(isDefaultBranch: false));
        await _host.Deliveries.WaitAsync(Queue, 1);

        Assert.Empty(await NotificationsAsync());
    }

    [Fact]
    public async Task A_message_delivered_twice_is_told_once()
    {
        var message = new PaymentSucceeded { Webhook = Webhook, OrderId = "order-1", PaymentId = "p1", Amount = Amount };
        var messageId = NewId.NextGuid();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _host.PublishAsync(message, messageId)));
        await _host.Deliveries.WaitAsync(Queue, 20);

        Assert.Single(await NotificationsAsync());
        Assert.Single(await _host.EffectsAsync("notification-recorded"));
    }

    [Fact]
    public async Task Without_an_address_notifications_are_recorded_only()
    {
        await _host.PublishAsync(new PaymentSucceeded { Webhook = Webhook, OrderId = "order-1", PaymentId = "p1", Amount = Amount });
        await _host.Deliveries.WaitAsync(Queue, 1);

        var notification = Assert.Single(await NotificationsAsync());
        Assert.Equal((0, null), (notification.Attempts, notification.PostedAt));
        Assert.False(await HasPublishedAsync(_host));
    }

    [Fact]
    public async Task Text_that_the_database_cannot_hold_does_not_stop_its_message()
    {
        await _host.PublishAsync(new PaymentSucceeded { Webhook = Webhook, OrderId = "order\0-1", PaymentId = "\0", Amount = Amount });
        await _host.PublishAsync(new FormSubmitted { Webhook = Webhook, Form = "\0" });
        await _host.Deliveries.WaitAsync(Queue, 2);

        Assert.Equal(2, (await NotificationsAsync()).Count);
    }

    [Fact]
    public async Task A_run_counts_its_notifications()
    {
        await _host.PublishAsync(new OrderOverdue { OrderId = "1-run0001", DueAt = TestWebhook.Noon, Missing = ["paid"] });
        await _host.PublishAsync(new OrderOverdue { OrderId = "1-run0002", DueAt = TestWebhook.Noon, Missing = ["paid"] });
        await _host.Deliveries.WaitAsync(Queue, 2);

        Assert.Equal(1, (await _host.QueryAsync(database => database.CountAsync("run0001", CancellationToken.None)))["notifications"]);
    }

    /// <summary>The inbox keeps the number of the last message that its outbox sent.</summary>
    internal static Task<bool> HasPublishedAsync(ServiceHost<SlackNotifyDbContext> host) =>
        host.QueryAsync(database => database.Set<InboxState>().AnyAsync(inbox => inbox.LastSequenceNumber != null));

    private static CodePushed Push(bool isDefaultBranch) => new()
    {
        Webhook = Webhook,
        Repository = "octo/widgets",
        Branch = "main",
        IsDefaultBranch = isDefaultBranch,
        Pusher = "ada",
        CommitCount = 1,
        HeadCommit = "a1b2c3d4",
    };

    private Task<List<Notification>> NotificationsAsync() => _host.QueryAsync(database => database.Notifications.ToListAsync());
}
