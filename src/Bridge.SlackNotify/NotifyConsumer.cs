using Bridge.Contracts.Alerts;
using Bridge.Contracts.Code;
using Bridge.Contracts.Forms;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.Contracts.Slack;
using Bridge.Hosting.Bus;
using Bridge.Persistence;
using Bridge.Persistence.Effects;
using Bridge.SlackNotify.Wording;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Bridge.SlackNotify;

/// <summary>Chooses what the channel is told: payments, forms, overdue orders, alerts, and pushes to a default branch.</summary>
public sealed class NotifyConsumer(
    SlackNotifyDbContext database, EffectJournal effects, IOptions<SlackNotifyOptions> options, TimeProvider time) :
    IConsumer<PaymentSucceeded>,
    IConsumer<PaymentFailed>,
    IConsumer<PaymentRefunded>,
    IConsumer<OrderOverdue>,
    IConsumer<CodePushed>,
    IConsumer<FormSubmitted>,
    IConsumer<AlertRaised>,
    IConsumer<AlertResolved>
{
    private const int SubjectLength = 300;

    /// <inheritdoc />
    public Task Consume(ConsumeContext<PaymentSucceeded> context) =>
        RecordAsync(context, context.Message.OrderId ?? context.Message.PaymentId, Sentences.Of(context.Message));

    /// <inheritdoc />
    public Task Consume(ConsumeContext<PaymentFailed> context) =>
        RecordAsync(context, context.Message.OrderId ?? context.Message.PaymentId, Sentences.Of(context.Message));

    /// <inheritdoc />
    public Task Consume(ConsumeContext<PaymentRefunded> context) =>
        RecordAsync(context, context.Message.OrderId ?? context.Message.PaymentId, Sentences.Of(context.Message));

    /// <inheritdoc />
    public Task Consume(ConsumeContext<OrderOverdue> context) =>
        RecordAsync(context, context.Message.OrderId, Sentences.Of(context.Message));

    /// <inheritdoc />
    public Task Consume(ConsumeContext<CodePushed> context) =>
        context.Message.IsDefaultBranch ? RecordAsync(context, context.Message.Repository, Sentences.Of(context.Message)) : Task.CompletedTask;

    /// <inheritdoc />
    public Task Consume(ConsumeContext<FormSubmitted> context) =>
        RecordAsync(context, context.Message.Contact?.Email ?? context.Message.Form, Sentences.Of(context.Message));

    /// <inheritdoc />
    public Task Consume(ConsumeContext<AlertRaised> context) =>
        RecordAsync(context, context.Message.AlertKey, Sentences.Of(context.Message));

    /// <inheritdoc />
    public Task Consume(ConsumeContext<AlertResolved> context) =>
        RecordAsync(context, context.Message.AlertKey, Sentences.Of(context.Message));

    private async Task RecordAsync(ConsumeContext context, string subject, string text)
    {
        var notification = new Notification
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Subject = SingleLine.Of(subject, SubjectLength) ?? "",
            Text = text,
            RecordedAt = time.GetUtcNow(),
        };
        database.Notifications.Add(notification);
        effects.Record(database, context, "notification-recorded", notification.Subject);
        if (options.Value.IsPosting)
        {
            await context.Publish(new PostNotification { NotificationId = notification.Id }, context.CancellationToken);
        }
    }
}

[Queue(
    "slack-notify",
    Holds = "Events that the channel may be told: payments, forms, overdue orders, pushes, alerts.",
    NormalDepth = "0; hundreds for seconds after a burst.",
    WhenDeeper = "Look whether slack-notify runs and its database answers; more instances share the queue.")]
internal sealed class NotifyDefinition : InboxDefinition<NotifyConsumer, SlackNotifyDbContext>;
