namespace Bridge.Hosting.Bus;

/// <summary>The arguments that every queue of ours is declared with.</summary>
public static class QuorumQueue
{
    /// <summary>The argument that names the kind of a queue.</summary>
    public const string TypeArgument = "x-queue-type";

    /// <summary>The kind: replicated, and confirmed once a majority has it on disk.</summary>
    public const string Type = "quorum";

    /// <summary>The argument that bounds how often a message is delivered again.</summary>
    public const string DeliveryLimitArgument = "x-delivery-limit";

    /// <summary>No bound in practice: RabbitMQ 4 drops a message after 20 deliveries by default.</summary>
    /// <remarks>Not -1: RabbitMQ 4 reads that as no limit, but 3.x accepts it and drops a message at its first redelivery.</remarks>
    public const int Unlimited = int.MaxValue;
}
