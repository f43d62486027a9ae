using Bridge.Webhooks;
using MassTransit;
using Microsoft.Extensions.Logging;

namespace Bridge.Receiver.Publishing;

/// <summary>Publishes the messages of a webhook: routed to a queue and confirmed by the broker, or not kept.</summary>
internal sealed partial class WebhookPublisher(
    IBus bus, ConsumedMessages consumed, Breaker breaker, Abandoned abandoned, ReceiverMetrics metrics, TimeProvider time, ILogger<WebhookPublisher> logger)
    : IDisposable
{
    private readonly SemaphoreSlim _inFlight = new(Limits.InFlight);

    /// <summary>Publishes all messages at once. A batch is kept only if every message of it is.</summary>
    /// <param name="translation">The messages.</param>
    /// <param name="stop">Ends the wait before its time.</param>
    internal async Task<PublishOutcome> PublishAsync(Translation translation, CancellationToken stop = default)
    {
        using var deadline = new CancellationTokenSource(Limits.Publish, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stop);
        var outcomes = await Task.WhenAll(translation.Messages.Select(message => PublishWithinAsync(message, either.Token)));
        metrics.NotKept(outcomes);
        return outcomes.DefaultIfEmpty(PublishOutcome.Kept).Max();
    }

    public void Dispose() => _inFlight.Dispose();

    private async Task<PublishOutcome> PublishWithinAsync(TranslatedMessage message, CancellationToken deadline)
    {
        if (breaker.IsOpen || abandoned.IsFull)
        {
            return PublishOutcome.BreakerOpen;
        }

        try
        {
            await _inFlight.WaitAsync(deadline);
        }
        catch (OperationCanceledException)
        {
            // The broker is too slow for what comes in, not away.
            return PublishOutcome.TimedOut;
        }

        try
        {
            return Judge(await PublishOrAbandonAsync(message, deadline));
        }
        finally
        {
            _inFlight.Release();
        }
    }

    /// <summary>A publish that hangs does not heed its token in time, so it is left behind; what it ends in is observed, not awaited.</summary>
    private async Task<PublishOutcome> PublishOrAbandonAsync(TranslatedMessage message, CancellationToken deadline)
    {
        var publish = PublishRoutedAsync(message, deadline);
        try
        {
            return await publish.WaitAsync(deadline);
        }
        catch (OperationCanceledException)
        {
            abandoned.Watch(publish);
            return PublishOutcome.TimedOut;
        }
        catch (Exception exception)
        {
            // Whatever the transport throws, the webhook is kept elsewhere or comes again.
            Log.Failed(logger, message.MessageId, exception.GetBaseException().GetType().Name);
            return PublishOutcome.Failed;
        }
    }

    private PublishOutcome Judge(PublishOutcome outcome)
    {
        if (outcome is PublishOutcome.Kept or PublishOutcome.Unrouted)
        {
            breaker.Answered();
        }
        else if (breaker.Failed())
        {
            Log.Opened(logger);
        }

        return outcome;
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

        [LoggerMessage(3, LogLevel.Error, "The broker does not take messages: webhooks are spooled until it does")]
        internal static partial void Opened(ILogger logger);
    }
}
