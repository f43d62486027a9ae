namespace Bridge.Receiver.Status;

/// <summary>What a running receiver tells to its own machine: names, numbers and times, and no secret.</summary>
/// <param name="Now">Its clock.</param>
/// <param name="StartedAt">Since when it knows which secrets were used.</param>
/// <param name="Sources">Its sources, by name.</param>
/// <param name="Spool">Its spool.</param>
/// <param name="Routes">The routes of its broker; over memory nobody audits them.</param>
public sealed record ReceiverStatus(DateTimeOffset Now, DateTimeOffset StartedAt, IReadOnlyList<SourceStatus> Sources, SpoolStatus Spool, RoutesStatus Routes);
