using Bridge.Receiver.Publishing;
using Bridge.Receiver.Publishing.Audit;
using Bridge.Receiver.Spooling;

namespace Bridge.Receiver.Status;

/// <summary>Collects the status.</summary>
internal sealed class StatusReader(Sources sources, SecretUse secrets, Breaker breaker, SpoolDepth depth, Abandoned abandoned, RouteAlarms routes, TimeProvider time)
{
    internal ReceiverStatus Read() => new(
        time.GetUtcNow(),
        secrets.Since,
        [.. sources.All
            .OrderBy(source => source.Name, StringComparer.Ordinal)
            .Select(source => new SourceStatus(source.Name, source.Webhook.Provider, source.SecretCount, secrets.PreviousLastUsed(source)))],
        Spool(breaker.Reason),
        Routes(routes.Report));

    private SpoolStatus Spool(string? because) => new(because is null, because, depth.Waiting, depth.Oldest, depth.Parked, abandoned.Count);

    private static RoutesStatus Routes(AuditReport report) => new(
        report.UnseenBecause is null,
        report.UnseenBecause,
        [.. report.Missing.Select(route => route.ToString())],
        [.. report.Lossy.Select(found => $"{found.Queue}: {found.Key}")]);
}
