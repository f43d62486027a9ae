using Bridge.Receiver.Spooling;
using Bridge.Webhooks;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Publishing;

/// <summary>Puts a webhook where it cannot be lost: with the broker, else in the spool. Only then may it be answered 200.</summary>
internal sealed partial class Acknowledgement(WebhookPublisher publisher, Spool spool, ILogger<Acknowledgement> logger)
{
    private const LogLevel LevelOfKept = LogLevel.Information;
    private const LogLevel LevelOfLost = LogLevel.Error;

    /// <param name="source">The source that it was sent to.</param>
    /// <param name="webhook">The webhook.</param>
    /// <param name="translation">What it says.</param>
    /// <param name="stop">When whatever still hangs is given up.</param>
    internal async Task<Keeper> KeepAsync(Source source, VerifiedWebhook webhook, Translation translation, CancellationToken stop)
    {
        var keeper = await PutAsync(source, webhook, translation, stop);
        LogWebhook(source.Webhook, translation, keeper);
        return keeper;
    }

    private async Task<Keeper> PutAsync(Source source, VerifiedWebhook webhook, Translation translation, CancellationToken stop)
    {
        if (!source.HasJournal && await publisher.PublishAsync(translation, stop) == PublishOutcome.Kept)
        {
            return Keeper.Broker;
        }

        return await spool.KeepAsync(source, webhook, translation, stop) ? Keeper.Spool : Keeper.Nobody;
    }

    private void LogWebhook(WebhookSource source, Translation translation, Keeper keeper)
    {
        if (!logger.IsEnabled(keeper == Keeper.Nobody ? LevelOfLost : LevelOfKept))
        {
            return;
        }

        var (id, kind) = (LoggedEvent.Id(translation.Metadata.EventId), LoggedEvent.Kind(source, translation.Metadata.EventType));
        if (translation.IgnoredBecause is { } reason)
        {
            Log.Ignored(logger, source.Name, id, kind, reason);
        }

        Action<ILogger, string, string, string, string, Guid> log = keeper switch
        {
            Keeper.Broker => Log.Published,
            Keeper.Spool => Log.Spooled,
            _ => Log.NotKept,
        };
        foreach (var message in translation.Messages)
        {
            log(logger, source.Name, id, kind, message.Message.GetType().Name, message.MessageId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LevelOfKept, "Webhook of {Source} accepted: event {EventHash} {EventType} published as {Message} {MessageId}")]
        internal static partial void Published(ILogger logger, string source, string eventHash, string eventType, string message, Guid messageId);

        [LoggerMessage(2, LevelOfKept, "Webhook of {Source} accepted: event {EventHash} {EventType} ignored, {Reason}")]
        internal static partial void Ignored(ILogger logger, string source, string eventHash, string eventType, string reason);

        [LoggerMessage(3, LevelOfKept, "Webhook of {Source} accepted: event {EventHash} {EventType} spooled, to be published as {Message} {MessageId}")]
        internal static partial void Spooled(ILogger logger, string source, string eventHash, string eventType, string message, Guid messageId);

        [LoggerMessage(4, LevelOfLost, "Webhook of {Source} accepted but not kept: event {EventHash} {EventType}, {Message} {MessageId}")]
        internal static partial void NotKept(ILogger logger, string source, string eventHash, string eventType, string message, Guid messageId);
    }
}
