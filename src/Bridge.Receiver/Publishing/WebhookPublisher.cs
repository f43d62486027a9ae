using Bridge.Webhooks;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Publishing;

/// <summary>Publishes the messages of a webhook: routed to a queue and confirmed by the broker, or not kept.</summary>
internal sealed partial class WebhookPublisher(
    IBus bus, ConsumedMessages consumed, ReceiverMetrics metrics, TimeProvider time, ILogger<WebhookPublisher> logger) : IDisposable
{
    private readonly SemaphoreSlim _inFlight = new(Limits.InFlight);

    /// <summary>Publishes all messages at once. A batch is kept only if every message of it is.</summary>
    internal async Task<PublishOutcome> PublishAsync(Translation translation)
    {
        using var deadline = new CancellationTokenSource(Limits.Answer, time);
        var outcomes = await Task.WhenAll(translation.Messages.Select(message => PublishWithinAsync(message, deadline.Token)));
        metrics.NotKept(outcomes);
        return outcomes.DefaultIfEmpty(PublishOutcome.Kept).Max();
    }

    public void Dispose() => _inFlight.Dispose();

    private async Task<PublishOutcome> PublishWithinAsync(TranslatedMessage message, CancellationToken deadline)
    {
        try
        {
            await _inFlight.WaitAsync(deadline);

            // A publish that hangs does not heed its token in time, so it is left behind; what it ends in is observed, not awaited.
            return await PublishAndReleaseAsync(message, deadline).WaitAsync(deadline);
        }
        catch (OperationCanceledException)
        {
            return PublishOutcome.TimedOut;
        }
    }

    private async Task<PublishOutcome> PublishAndReleaseAsync(TranslatedMessage message, CancellationToken deadline)
    {
        try
        {
            return await PublishRoutedAsync(message, deadline);
        }
        catch (OperationCanceledException)
        {
            return PublishOutcome.TimedOut;
        }
        catch (Exception exception)
        {
            // Whatever the transport throws, the provider gets 503 and comes again.
            Log.Failed(logger, message.MessageId, exception.GetBaseException().GetType().Name);
            return PublishOutcome.Failed;
        }
        finally
        {
            _inFlight.Release();
        }
    }

    private async Task<PublishOutcome> PublishRoutedAsync(TranslatedMessage message, CancellationToken deadline)
    {
        try
        {
            await SendAsync(message, deadline);
            return PublishOutcome.Kept;
        }
        catch (MessageReturnedException) when (!consumed.Contains(message.Message.GetType()))
        {
            metrics.Unconsumed(message.Message.GetType());
            await SendAsync(message.Unconsumed(), deadline);
            return PublishOutcome.Kept;
        }
        catch (MessageReturnedException)
        {
            Log.Unrouted(logger, message.Message.GetType().Name, message.MessageId);
            return PublishOutcome.Unrouted;
        }
    }

    private async Task SendAsync(TranslatedMessage message, CancellationToken cancellationToken)
    {
        await bus.Publish(
            message.Message,
            message.Message.GetType(),
            context =>
            {
                context.MessageId = message.MessageId;
                context.ConversationId = message.MessageId;
                context.Mandatory = true;
            },
            cancellationToken);
        metrics.Published(message.Message.GetType());
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message {MessageId} was not published: {Reason}")]
        internal static partial void Failed(ILogger logger, Guid messageId, string reason);

        [LoggerMessage(2, LogLevel.Critical, "No queue is bound for {Message} {MessageId}, which a service consumes: is every consumer deployed?")]
        internal static partial void Unrouted(ILogger logger, string message, Guid messageId);
    }
}
