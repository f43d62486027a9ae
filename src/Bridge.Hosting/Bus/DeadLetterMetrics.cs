using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Bridge.Hosting.Bus;

/// <summary>Counts and logs messages that were moved to an <c>_error</c> queue.</summary>
internal sealed partial class DeadLetterMetrics
{
    private readonly Counter<long> _moved;
    private readonly ILogger _logger;

    /// <summary>Creates the counter <c>bridge.dead_letters</c>.</summary>
    public DeadLetterMetrics(IMeterFactory meters, ILogger<DeadLetterMetrics> logger)
    {
        _moved = meters.Create(BridgeMeter.Name).CreateCounter<long>("bridge.dead_letters", "{message}", "Messages moved to an error queue");
        _logger = logger;
    }

    internal void Moved(string queue, Guid? messageId, Exception reason)
    {
        _moved.Add(1, new KeyValuePair<string, object?>("queue", queue));

        // The exception's text may quote the message: its type is enough here, the rest stands in the message's headers.
        Log.Moved(_logger, messageId, queue, reason.GetType().Name);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message {MessageId} was moved to {Queue}_error: {Reason}")]
        internal static partial void Moved(ILogger logger, Guid? messageId, string queue, string reason);
    }
}
