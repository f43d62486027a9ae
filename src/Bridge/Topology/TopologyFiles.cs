namespace Bridge.Topology;

/// <summary>The files that are written from the queues in the code.</summary>
public static class TopologyFiles
{
    /// <summary>The page for people, from the root of a checkout.</summary>
    public const string Page = "docs/topology.md";

    /// <summary>Who may do what at the broker, from the root of a checkout.</summary>
    public const string Privileges = "docs/privileges.md";

    /// <summary>What the receiver knows of who consumes what, from the root of a checkout.</summary>
    public const string ConsumedMessages = "src/Bridge.Receiver/Publishing/consumed-messages.txt";

    /// <summary>The content of <see cref="ConsumedMessages" />.</summary>
    public static string WriteConsumedMessages() => string.Concat(
        QueueCatalog.ConsumedMessages.Select(consumed => $"{consumed.Message} {string.Join(' ', consumed.Queues)}\n"));
}
