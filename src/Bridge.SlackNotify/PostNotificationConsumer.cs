using Bridge.Contracts.Slack;
using Bridge.Hosting.Bus;
using Bridge.Hosting.Outbound;
using Bridge.Persistence.Effects;
using Bridge.SlackNotify.Posting;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.SlackNotify;

/// <summary>Posts a recorded notification, and records that Slack took it.</summary>
/// <remarks>
/// At least once: an incoming webhook takes no idempotency key. Each call is counted before it is made, so that what may
/// show twice in the channel can be seen.
/// </remarks>
public sealed class PostNotificationConsumer(
    SlackNotifyDbContext database, ISlackWebhook slack, SlackMetrics metrics, EffectJournal effects, TimeProvider time) : IConsumer<PostNotification>
{
    /// <inheritdoc />
    public async Task Consume(ConsumeContext<PostNotification> context)
    {
        var (id, cancellationToken) = (context.Message.NotificationId, context.CancellationToken);
        var notification = await database.Notifications.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new InvalidOperationException($"There is no notification {id}.");
        if (notification.PostedAt is not null)
        {
            return;
        }

        await slack.PostAsync(notification.Text, token => CountAsync(id, token), cancellationToken);
        await RecordAsync(context, notification);
    }

    private async Task CountAsync(Guid id, CancellationToken cancellationToken)
    {
        var attempts = await database.Database.SqlQuery<int>(
                $"UPDATE slack_notify.notifications SET attempts = attempts + 1 WHERE id = {id} RETURNING attempts")
            .ToListAsync(cancellationToken);
        metrics.Called(attempts.Single());
    }

    private async Task RecordAsync(ConsumeContext context, Notification notification)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(context.CancellationToken);
        var recorded = await database.Notifications
            .Where(row => row.Id == notification.Id && row.PostedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(column => column.PostedAt, time.GetUtcNow()), context.CancellationToken);
        if (recorded == 1)
        {
            effects.Record(database, context, "notification-posted", notification.Subject);
            await database.SaveChangesAsync(context.CancellationToken);
        }

        await transaction.CommitAsync(context.CancellationToken);
    }
}

[Queue(
    "slack-post",
    Holds = "Recorded notifications that Slack has yet to take.",
    NormalDepth = "0; Slack takes about one a second, so it drains slowly after a burst.",
    WhenDeeper = "Look at Slack's status. What lies in slack-post_error was refused, or outlasted the attempts: move it back once the cause is gone.")]
internal sealed class PostNotificationDefinition : OutboundDefinition<PostNotificationConsumer>
{
    // Slack takes one message a second in a channel: https://docs.slack.dev/apis/web-api/rate-limits.
    public PostNotificationDefinition() => ConcurrentMessageLimit = 1;
}
