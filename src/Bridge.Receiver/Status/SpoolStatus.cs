namespace Bridge.Receiver.Status;

/// <summary>The spool of a running receiver, as last looked at.</summary>
/// <param name="BrokerTakesMessages">False while webhooks are spooled without asking the broker.</param>
/// <param name="Because">Why it is; null while the broker takes them.</param>
/// <param name="Waiting">Webhooks that wait for the broker.</param>
/// <param name="OldestReceivedAt">When the oldest of them was received; null where none waits.</param>
/// <param name="Parked">Webhooks that nobody tries any more.</param>
/// <param name="AbandonedPublishes">Publishes that nobody waits for, but that have not ended.</param>
public sealed record SpoolStatus(bool BrokerTakesMessages, string? Because, long Waiting, DateTimeOffset? OldestReceivedAt, long Parked, int AbandonedPublishes);
