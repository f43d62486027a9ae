using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Publishing.Audit;

/// <summary>What the audit found last, and since when a receiver may be ready. Tells each alarm once as it begins and ends.</summary>
internal sealed partial class RouteAlarms(ILogger<RouteAlarms> logger)
{
    private volatile AuditReport _report = AuditReport.None;
    private volatile bool _isOpen;

    internal AuditReport Report => _report;

    /// <summary>False until all routes were there once, or could not be looked at; from then on true.</summary>
    internal bool IsOpen => _isOpen;

    internal void Take(AuditReport report)
    {
        var before = _report;
        _report = report;
        TellMissing(before, report);
        TellLossy(before, report);
        if (report.UnseenBecause is { } reason && reason != before.UnseenBecause)
        {
            Log.Unseen(logger, reason);
        }

        _isOpen |= report.IsClean || report.UnseenBecause is not null;
    }

    private void TellMissing(AuditReport before, AuditReport now)
    {
        foreach (var route in now.Missing.Except(before.Missing))
        {
            // While services have yet to start for the first time that is no alarm, but the receiver is not ready.
            Log.Missing(logger, _isOpen ? LogLevel.Critical : LogLevel.Information, route.Exchange, route.Queue);
        }

        foreach (var route in before.Missing.Except(now.Missing))
        {
            Log.Bound(logger, route.Exchange, route.Queue);
        }
    }

    private void TellLossy(AuditReport before, AuditReport now)
    {
        foreach (var (queue, key) in now.Lossy.Except(before.Lossy))
        {
            Log.Lossy(logger, queue, key);
        }

        foreach (var (queue, key) in before.Lossy.Except(now.Lossy))
        {
            Log.Kept(logger, queue, key);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "Messages of exchange {Exchange} do not reach queue {Queue}, which a service consumes: start the service, it binds its queue. docs/runbooks/routes.md")]
        internal static partial void Missing(ILogger logger, LogLevel level, string exchange, string queue);

        [LoggerMessage(2, LogLevel.Information, "Messages of exchange {Exchange} reach queue {Queue}")]
        internal static partial void Bound(ILogger logger, string exchange, string queue);

        [LoggerMessage(3, LogLevel.Critical, "Queue {Queue} drops messages that were answered 200, because of {Key}: take it out of the policy. docs/runbooks/routes.md")]
        internal static partial void Lossy(ILogger logger, string queue, string key);

        [LoggerMessage(4, LogLevel.Information, "Queue {Queue} drops no messages because of {Key} any more")]
        internal static partial void Kept(ILogger logger, string queue, string key);

        [LoggerMessage(5, LogLevel.Warning, "The routes of the broker cannot be audited: {Reason}")]
        internal static partial void Unseen(ILogger logger, string reason);
    }
}
