namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// One message as one consumer received it. The row is inserted in the transaction of the consumer's effect: it exists only if the effect
/// does. The names of this type and of its properties are the package's: tables and migrations depend on them.
/// </summary>
public class InboxState
{
    /// <summary>Key in order of insertion.</summary>
    public long Id { get; set; }

    /// <summary>The message's id, the same in each of its copies.</summary>
    public Guid MessageId { get; set; }

    /// <summary>MD5 of consumer type, message type and endpoint name: renaming one of them forgets the duplicates.</summary>
    public Guid ConsumerId { get; set; }

    /// <summary>Written by the attempt that inserted the row, which tells that attempt that it was the first.</summary>
    public Guid LockId { get; set; }

    /// <summary>The package's concurrency token; PostgreSQL leaves it empty.</summary>
    public byte[]? RowVersion { get; set; }

    /// <summary>When the message came first (UTC).</summary>
    public DateTime Received { get; set; }

    /// <summary>How many copies came, the first included.</summary>
    public int ReceiveCount { get; set; }

    /// <summary>Not in use.</summary>
    public DateTime? ExpirationTime { get; set; }

    /// <summary>When the consumer's effect was committed (UTC).</summary>
    public DateTime? Consumed { get; set; }

    /// <summary>When the last message that the consumer published was delivered (UTC); equal to <see cref="Consumed" /> if there was none.</summary>
    public DateTime? Delivered { get; set; }

    /// <summary>The last message of this consumer that was delivered.</summary>
    public long? LastSequenceNumber { get; set; }
}
