using Bridge.Webhooks;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Spooling;

/// <summary>Keeps verified webhooks that the broker did not confirm, and all of a source with a journal.</summary>
internal sealed partial class Spool(SpoolWriter writer, WakeUp wakeUp, ReceiverMetrics metrics, TimeProvider time, ILogger<Spool> logger)
{
    /// <summary>Keeps a webhook, committed, or tells that it did not within its time.</summary>
    /// <param name="source">The source that it was sent to.</param>
    /// <param name="webhook">The webhook.</param>
    /// <param name="translation">What it says.</param>
    /// <param name="stop">Ends the wait before its time.</param>
    /// <returns>False where the outcome is a failure or unknown: a row that came late only repeats what the provider sends again.</returns>
    internal async Task<bool> KeepAsync(Source source, VerifiedWebhook webhook, Translation translation, CancellationToken stop)
    {
        using var deadline = new CancellationTokenSource(Limits.Spool, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
        try
        {
            await writer.WriteAsync(Row(source, webhook, translation), either.Token);
        }
        catch (Exception exception)
        {
            metrics.NotSpooled();
            Log.NotSpooled(logger, source.Name, exception.GetBaseException().GetType().Name);
            return false;
        }

        metrics.Spooled(source.Name);
        wakeUp.Now();
        return true;
    }

    private static SpooledWebhook Row(Source source, VerifiedWebhook webhook, Translation translation) => new()
    {
        Source = source.Name,
        EventIds = EventIds(translation),
        EventType = translation.Metadata.EventType,
        ReceivedAt = webhook.Request.ReceivedAt,
        DueAt = webhook.Request.ReceivedAt,
        ExpiresAt = webhook.Request.ReceivedAt + source.KeepFor,
        Headers = ReadHeaders.Of(webhook),
        Body = webhook.Request.Body.ToArray(),
    };

    private static string[] EventIds(Translation translation) =>
        [.. translation.Messages.Select(message => message.Message.Webhook).Prepend(translation.Metadata).Select(webhook => webhook.EventId).OfType<string>().Distinct()];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A webhook of {Source} was not spooled: {Reason}")]
        internal static partial void NotSpooled(ILogger logger, string source, string reason);
    }
}
