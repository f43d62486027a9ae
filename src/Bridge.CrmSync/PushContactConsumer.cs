using Bridge.Contracts.Crm;
using Bridge.Hosting.Bus;
using Bridge.Hosting.Outbound;
using Bridge.Persistence.Effects;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Bridge.CrmSync;

/// <summary>Brings a contact, as it is now, to the CRM, and records that the CRM has it.</summary>
/// <remarks>A crash between the two calls the CRM again, with the same key and the same contact.</remarks>
public sealed class PushContactConsumer(CrmSyncDbContext database, ICrmClient crm, EffectJournal effects, TimeProvider time) : IConsumer<PushContact>
{
    /// <inheritdoc />
    public async Task Consume(ConsumeContext<PushContact> context)
    {
        var (id, cancellationToken) = (context.Message.ContactId, context.CancellationToken);
        await using var turn = await ContactTurn.TakeAsync(database, id, cancellationToken);
        var contact = await database.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.Id == id, cancellationToken)
            ?? throw new InvalidOperationException($"There is no contact {id}.");
        if (contact.PushedRevision >= context.Message.Revision)
        {
            return;
        }

        await crm.UpsertAsync(contact, $"{contact.Id:N}-{contact.Revision}", cancellationToken);
        await RecordAsync(context, contact);
    }

    private async Task RecordAsync(ConsumeContext context, Contact contact)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(context.CancellationToken);
        var recorded = await database.Contacts
            .Where(row => row.Id == contact.Id && row.PushedRevision < contact.Revision)
            .ExecuteUpdateAsync(
                row => row.SetProperty(column => column.PushedRevision, contact.Revision).SetProperty(column => column.PushedAt, time.GetUtcNow()),
                context.CancellationToken);
        if (recorded == 1)
        {
            effects.Record(database, context, "contact-pushed", contact.Email);
            await database.SaveChangesAsync(context.CancellationToken);
        }

        await transaction.CommitAsync(context.CancellationToken);
    }
}

[Queue(
    "crm-push",
    Holds = "Changes of contacts that the CRM has yet to take.",
    NormalDepth = "0; it grows while the CRM answers 429 or is down, and drains afterwards.",
    WhenDeeper = "Look at the CRM's status and rate limit. What lies in crm-push_error was refused, or outlasted the attempts: move it back once the cause is gone.")]
internal sealed class PushContactDefinition : OutboundDefinition<PushContactConsumer>
{
    // Each push holds one connection to the database while it waits for the CRM: see ContactTurn.
    public PushContactDefinition() => ConcurrentMessageLimit = 8;
}
