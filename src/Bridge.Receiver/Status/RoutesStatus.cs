namespace Bridge.Receiver.Status;

/// <summary>The routes of the broker, as last audited.</summary>
/// <param name="Audited">True where they could be looked at the last time.</param>
/// <param name="Because">Why not; null where they could.</param>
/// <param name="Missing">Those that are not there, written <c>exchange -> queue</c>.</param>
/// <param name="Lossy">Queues that drop messages, written <c>queue: key</c> with the key of the policy that makes them.</param>
public sealed record RoutesStatus(bool Audited, string? Because, IReadOnlyList<string> Missing, IReadOnlyList<string> Lossy);
