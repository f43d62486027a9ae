using Bridge.Contracts;
using Bridge.Contracts.Crm;
using Bridge.Contracts.Customers;
using Bridge.Contracts.Forms;
using Bridge.Contracts.Orders;
using Bridge.Contracts.Payments;
using Bridge.Hosting.Bus;
using Bridge.Persistence;
using Bridge.Persistence.Effects;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Bridge.CrmSync;

/// <summary>Takes every person that a webhook names into the contacts, and asks for each real change to be pushed.</summary>
public sealed partial class SyncContactConsumer(CrmSyncDbContext database, EffectJournal effects, ILogger<SyncContactConsumer> logger) :
    IConsumer<FormSubmitted>,
    IConsumer<CustomerChanged>,
    IConsumer<OrderPlaced>,
    IConsumer<OrderPaid>,
    IConsumer<PaymentSucceeded>
{
    private const int NameLength = 200;
    private const int PhoneLength = 50;

    /// <inheritdoc />
    public Task Consume(ConsumeContext<FormSubmitted> context) => SyncAsync(context, context.Message.Webhook, context.Message.Contact);

    /// <inheritdoc />
    public Task Consume(ConsumeContext<CustomerChanged> context) => SyncAsync(context, context.Message.Webhook, context.Message.Contact);

    /// <inheritdoc />
    public Task Consume(ConsumeContext<OrderPlaced> context) => SyncAsync(context, context.Message.Webhook, context.Message.Contact);

    /// <inheritdoc />
    public Task Consume(ConsumeContext<OrderPaid> context) => SyncAsync(context, context.Message.Webhook, context.Message.Contact);

    /// <inheritdoc />
    public Task Consume(ConsumeContext<PaymentSucceeded> context) => SyncAsync(context, context.Message.Webhook, context.Message.Contact);

    private async Task SyncAsync(ConsumeContext context, WebhookMetadata webhook, ContactDetails? details)
    {
        if (details is null)
        {
            return;
        }

        if (EmailAddress.Normalize(details.Email) is not { } email)
        {
            Log.NoAddress(logger, context.MessageId, webhook.Source);
            return;
        }

        var contact = await database.TakeContactAsync(email, context.CancellationToken);
        var name = SingleLine.Of(details.Name, NameLength);
        var phone = SingleLine.Of(details.Phone, PhoneLength);
        if (!contact.Merge(name, phone, webhook.OccurredAt ?? webhook.ReceivedAt))
        {
            return;
        }

        effects.Record(database, context, "contact-synced", email);
        await context.Publish(new PushContact { ContactId = contact.Id, Revision = contact.Revision }, context.CancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Message {MessageId} of {Source} names a person whose e-mail address is none: no contact")]
        internal static partial void NoAddress(ILogger logger, Guid? messageId, string source);
    }
}

[Queue(
    "crm-sync",
    Holds = "Webhooks that may name a person: forms, customers, orders, payments.",
    NormalDepth = "0; hundreds for seconds after a burst.",
    WhenDeeper = "Look whether crm-sync runs and its database answers; more instances share the queue.")]
internal sealed class SyncContactDefinition : InboxDefinition<SyncContactConsumer, CrmSyncDbContext>;
