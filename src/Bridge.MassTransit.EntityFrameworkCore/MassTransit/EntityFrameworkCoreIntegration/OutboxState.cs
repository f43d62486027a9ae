namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// The messages of one <c>SaveChanges</c> outside a consumer. Whoever holds the row's lock delivers them, so they leave in order. The names of
/// this type and of its properties are the package's: tables and migrations depend on them.
/// </summary>
public class OutboxState
{
    /// <summary>The key.</summary>
    public Guid OutboxId { get; set; }

    /// <summary>Not in use: a row lock is enough.</summary>
    public Guid LockId { get; set; }

    /// <summary>The package's concurrency token; PostgreSQL leaves it empty.</summary>
    public byte[]? RowVersion { get; set; }

    /// <summary>When the first message was written (UTC).</summary>
    public DateTime Created { get; set; }

    /// <summary>Not in use: the row is removed with its last message.</summary>
    public DateTime? Delivered { get; set; }

    /// <summary>Not in use: each message is removed once it is delivered.</summary>
    public long? LastSequenceNumber { get; set; }
}
