using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MassTransit;

/// <summary>
/// The model of inbox and outbox: tables, columns, keys and indexes of MassTransit.EntityFrameworkCore 8.4.0
/// (https://github.com/MassTransit/MassTransit/tree/v8.4.0/src/Persistence/MassTransit.EntityFrameworkCoreIntegration), so that either can
/// take over the other's database.
/// </summary>
public static class TransactionalOutboxModelBuilderExtensions
{
    private const int AddressLength = 256;
    private const int ContentTypeLength = 256;

    /// <summary>Adds <see cref="InboxState" />, <see cref="OutboxState" /> and <see cref="OutboxMessage" />.</summary>
    /// <param name="modelBuilder">The context's model.</param>
    /// <param name="callback">Called with each entity, for example to name its table.</param>
    public static void AddTransactionalOutboxEntities(this ModelBuilder modelBuilder, Action<EntityTypeBuilder>? callback = null)
    {
        modelBuilder.AddInboxStateEntity(callback);
        modelBuilder.AddOutboxStateEntity(callback);
        modelBuilder.AddOutboxMessageEntity(callback);
    }

    /// <summary>Adds the inbox.</summary>
    /// <param name="modelBuilder">The context's model.</param>
    /// <param name="callback">Called with the entity.</param>
    public static void AddInboxStateEntity(this ModelBuilder modelBuilder, Action<EntityTypeBuilder<InboxState>>? callback = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var inbox = modelBuilder.Entity<InboxState>();
        inbox.ConfigureInboxStateEntity();
        callback?.Invoke(inbox);
    }

    /// <summary>Maps <see cref="InboxState" />.</summary>
    /// <param name="inbox">The entity.</param>
    public static void ConfigureInboxStateEntity(this EntityTypeBuilder<InboxState> inbox)
    {
        ArgumentNullException.ThrowIfNull(inbox);
        inbox.ForgetLengthConventions();
        inbox.HasKey(state => state.Id);
        inbox.HasAlternateKey(state => new { state.MessageId, state.ConsumerId });
        inbox.HasIndex(state => state.Delivered);
        inbox.Property(state => state.RowVersion).IsRowVersion();
    }

    /// <summary>Adds the bus outbox's unit of order.</summary>
    /// <param name="modelBuilder">The context's model.</param>
    /// <param name="callback">Called with the entity.</param>
    public static void AddOutboxStateEntity(this ModelBuilder modelBuilder, Action<EntityTypeBuilder<OutboxState>>? callback = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var outbox = modelBuilder.Entity<OutboxState>();
        outbox.ConfigureOutboxStateEntity();
        callback?.Invoke(outbox);
    }

    /// <summary>Maps <see cref="OutboxState" />.</summary>
    /// <param name="outbox">The entity.</param>
    public static void ConfigureOutboxStateEntity(this EntityTypeBuilder<OutboxState> outbox)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        outbox.ForgetLengthConventions();
        outbox.HasKey(state => state.OutboxId);
        outbox.HasIndex(state => state.Created);
        outbox.Property(state => state.RowVersion).IsRowVersion();
    }

    /// <summary>Adds the messages of both outboxes. The other two entities must be added as well: messages refer to them.</summary>
    /// <param name="modelBuilder">The context's model.</param>
    /// <param name="callback">Called with the entity.</param>
    public static void AddOutboxMessageEntity(this ModelBuilder modelBuilder, Action<EntityTypeBuilder<OutboxMessage>>? callback = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var message = modelBuilder.Entity<OutboxMessage>();
        message.ConfigureOutboxMessageEntity();
        callback?.Invoke(message);
    }

    /// <summary>Maps <see cref="OutboxMessage" />.</summary>
    /// <param name="outbox">The entity.</param>
    public static void ConfigureOutboxMessageEntity(this EntityTypeBuilder<OutboxMessage> outbox)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        outbox.ForgetLengthConventions();
        outbox.HasKey(message => message.SequenceNumber);
        outbox.HasIndex(message => message.ExpirationTime);
        outbox.HasIndex(message => message.EnqueueTime);
        outbox.HasIndex(message => new { message.InboxMessageId, message.InboxConsumerId, message.SequenceNumber }).IsUnique();
        outbox.HasIndex(message => new { message.OutboxId, message.SequenceNumber }).IsUnique();

        outbox.Property(message => message.SourceAddress).HasMaxLength(AddressLength);
        outbox.Property(message => message.DestinationAddress).HasMaxLength(AddressLength);
        outbox.Property(message => message.ResponseAddress).HasMaxLength(AddressLength);
        outbox.Property(message => message.FaultAddress).HasMaxLength(AddressLength);
        outbox.Property(message => message.ContentType).HasMaxLength(ContentTypeLength);

        outbox.HasOne<InboxState>().WithMany()
            .HasForeignKey(message => new { message.InboxMessageId, message.InboxConsumerId })
            .HasPrincipalKey(state => new { state.MessageId, state.ConsumerId })
            .IsRequired(false);
        outbox.HasOne<OutboxState>().WithMany()
            .HasForeignKey(message => message.OutboxId)
            .IsRequired(false);
    }

    // A context may give every text a length by convention: bodies and headers must stay unbounded.
    private static void ForgetLengthConventions(this EntityTypeBuilder entity)
    {
        foreach (var property in entity.Metadata.GetProperties())
            property.SetMaxLength(null);
    }
}
