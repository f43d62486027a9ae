using Bridge.Receiver.Publishing;
using Bridge.Receiver.Spooling;

namespace Bridge.Receiver.Status;

/// <summary>Collects the status.</summary>
internal sealed class StatusReader(Sources sources, SecretUse secrets, Breaker breaker, SpoolDepth depth, Abandoned abandoned, TimeProvider time)
{
    internal ReceiverStatus Read() => new(
        time.GetUtcNow(),
        secrets.Since,
        [.. sources.All
            .OrderBy(source => source.Name, StringComparer.Ordinal)
            .Select(source => new SourceStatus(source.Name, source.Webhook.Provider, source.SecretCount, secrets.PreviousLastUsed(source)))],
        Spool(breaker.Reason));

    private SpoolStatus Spool(string? because) => new(because is null, because, depth.Waiting, depth.Oldest, depth.Parked, abandoned.Count);
}
