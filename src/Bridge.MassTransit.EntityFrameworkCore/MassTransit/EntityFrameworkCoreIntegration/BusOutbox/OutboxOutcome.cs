namespace MassTransit.EntityFrameworkCoreIntegration.BusOutbox;

/// <summary>What became of a batch.</summary>
internal sealed class OutboxOutcome
{
    /// <summary>Messages that the broker has confirmed.</summary>
    public List<long> Delivered { get; } = [];

    /// <summary>Messages that could not be sent, and when to try them again (UTC).</summary>
    public List<(long SequenceNumber, DateTime Until)> Deferred { get; } = [];

    /// <summary>Whether the batch was cut short because it is the broker, not the message, that seems to fail.</summary>
    public bool IsBrokerSuspect { get; set; }
}
