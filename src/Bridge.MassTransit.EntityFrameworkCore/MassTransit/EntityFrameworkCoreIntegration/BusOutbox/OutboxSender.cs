using MassTransit.Logging;
using MassTransit.Middleware;
using MassTransit.Serialization;
using Microsoft.Extensions.Logging;

namespace MassTransit.EntityFrameworkCoreIntegration.BusOutbox;

/// <summary>Sends a batch, one message after the other. A message that fails is put off and the next one is sent.</summary>
internal sealed partial class OutboxSender(IBusControl bus, OutboxDeliveryServiceOptions options, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(10);

    public async Task<OutboxOutcome> Send(IEnumerable<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var outcome = new OutboxOutcome();
        foreach (var message in messages)
        {
            if (outcome.IsBrokerSuspect || cancellationToken.IsCancellationRequested)
                break;
            await Send(message, outcome, cancellationToken);
        }

        return outcome;
    }

    private async Task Send(OutboxMessage message, OutboxOutcome outcome, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.MessageDeliveryTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await Send(message, either.Token);
            outcome.Delivered.Add(message.SequenceNumber);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // Any failure of one message, its serializer's and its address's included, must not stop the others.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var until = now + Delay(now - message.SentTime);
            outcome.Deferred.Add((message.SequenceNumber, until));
            outcome.IsBrokerSuspect = timeout.IsCancellationRequested || bus.CheckHealth().Status != BusHealthStatus.Healthy;
            Log.Deferred(logger, exception, message.MessageId, message.DestinationAddress, until);
        }
    }

    private async Task Send(OutboxMessage message, CancellationToken cancellationToken)
    {
        var address = message.DestinationAddress ?? throw new MessageException(typeof(OutboxMessage), "The message has no destination address.");
        message.Deserialize(SystemTextJsonMessageSerializer.Instance);
        var activity = LogContext.Current?.StartOutboxDeliverActivity(message);
        try
        {
            var endpoint = await bus.GetSendEndpoint(address);
            await endpoint.Send(new SerializedMessageBody(), new OutboxMessageSendPipe(message, address), cancellationToken);
        }
        catch (Exception exception)
        {
            activity?.AddExceptionEvent(exception);
            throw;
        }
        finally
        {
            activity?.Stop();
        }
    }

    /// <summary>As long as the message has waited so far, which doubles its age from one attempt to the next.</summary>
    private static TimeSpan Delay(TimeSpan age) => TimeSpan.FromTicks(Math.Clamp(age.Ticks, ShortestDelay.Ticks, LongestDelay.Ticks));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Message {MessageId} to {Destination} was not delivered from the outbox and is put off until {Until:O}")]
        public static partial void Deferred(ILogger logger, Exception exception, Guid messageId, Uri? destination, DateTime until);
    }
}
