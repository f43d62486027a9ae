namespace Bridge.Receiver.Publishing.Audit;

/// <summary>What the last audit of the routes found.</summary>
/// <param name="UnseenBecause">Why the broker could not be looked at; null where it could. What was found before then still stands.</param>
/// <param name="Missing">Routes that are not there.</param>
/// <param name="Lossy">Queues that drop messages, each with the key that makes them.</param>
internal sealed record AuditReport(string? UnseenBecause, IReadOnlyList<Route> Missing, IReadOnlyList<(string Queue, string Key)> Lossy)
{
    internal static readonly AuditReport None = new("nobody has looked yet, and over memory nobody does", [], []);

    /// <summary>True where all was looked at and is as it should be.</summary>
    internal bool IsClean => UnseenBecause is null && Missing.Count == 0 && Lossy.Count == 0;

    internal static AuditReport Of(BrokerTopology broker, IReadOnlyCollection<Route> routes) => new(
        null,
        [.. routes.Where(route => !broker.Has(route))],
        [.. routes.Select(route => route.Queue).Distinct()
            .Select(queue => (Queue: queue, Key: broker.Loses(queue)))
            .Where(found => found.Key is not null)
            .Select(found => (found.Queue, found.Key!))]);
}
