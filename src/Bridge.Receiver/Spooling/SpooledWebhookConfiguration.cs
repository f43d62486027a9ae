using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bridge.Receiver.Spooling;

internal sealed class SpooledWebhookConfiguration : IEntityTypeConfiguration<SpooledWebhook>
{
    /// <summary>What the relay looks for; an index of its own keeps it small beside a journal.</summary>
    internal const string Waiting = "sent_at IS NULL AND parked_because IS NULL";

    public void Configure(EntityTypeBuilder<SpooledWebhook> builder)
    {
        builder.ToTable("spool");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Headers).HasColumnType("jsonb");
        builder.HasIndex(row => row.Id).HasFilter(Waiting).HasDatabaseName("ix_spool_waiting");
        builder.HasIndex(row => row.EventIds).HasMethod("gin");
        builder.HasIndex(row => row.ExpiresAt);
    }
}
