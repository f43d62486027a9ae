using Bridge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Receiver.Spooling;

/// <summary>The spool of the receiver.</summary>
public sealed class ReceiverDbContext(DbContextOptions<ReceiverDbContext> options) : SchemaDbContext(options, Service), IServiceSchema
{
    /// <inheritdoc />
    public static string Service => ReceiverService.Name;

    /// <summary>One row a webhook.</summary>
    public DbSet<SpooledWebhook> Spool => Set<SpooledWebhook>();

    /// <summary>The rows that are to be relayed, due or not.</summary>
    public IQueryable<SpooledWebhook> Waiting => Spool.Where(row => row.SentAt == null && row.ParkedBecause == null);
}
