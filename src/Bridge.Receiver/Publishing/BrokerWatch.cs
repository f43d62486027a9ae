using Bridge.Hosting.Bus;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Bridge.Receiver.Publishing;

/// <summary>Hears that the broker is gone, or takes nothing for want of memory or disk, before a webhook has to wait for it.</summary>
/// <remarks>
/// MassTransit 8.4 does not listen for <c>connection.blocked</c>, and calls a bus healthy that has no queue of its own, whatever becomes of its
/// broker. RabbitMQ blocks the connections that publish, and tells them only then: so this connection of our own publishes a beat, to nobody.
/// https://www.rabbitmq.com/docs/connection-blocked
/// </remarks>
internal sealed partial class BrokerWatch(BrokerConnector broker, Breaker breaker, TimeProvider time, ILogger<BrokerWatch> logger) : BackgroundService
{
    /// <summary>
    /// The exchange of a message that goes nowhere, declared as MassTransit declares that of a type which is not public: temporary. Not the default
    /// exchange: who may publish there may publish into every queue.
    /// </summary>
    private static readonly string Nobody = $"{typeof(CanarySong).Namespace}:{nameof(CanarySong)}";

    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private bool _isLost;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await WatchAsync(timer, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Lost((exception as OperationInterruptedException)?.ShutdownReason?.ReplyText ?? exception.GetBaseException().GetType().Name);
            }
            finally
            {
                Unblocked();
            }
        }
    }

    private async Task WatchAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        await using var connection = await broker.ConnectAsync("watch", cancellationToken);
        connection.ConnectionShutdownAsync += Ended;
        connection.ConnectionBlockedAsync += Blocked;
        connection.ConnectionUnblockedAsync += Unblocked;
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.ExchangeDeclareAsync(Nobody, ExchangeType.Fanout, durable: false, autoDelete: true, cancellationToken: cancellationToken);
        try
        {
            await BeatAsync(channel, timer, cancellationToken);
        }
        finally
        {
            // A blocked broker reads no farewell.
            await connection.AbortAsync(Farewell);
        }
    }

    private async Task BeatAsync(IChannel channel, PeriodicTimer timer, CancellationToken cancellationToken)
    {
        while (channel.IsOpen)
        {
            if (!breaker.IsBlocked)
            {
                await channel.BasicPublishAsync(Nobody, string.Empty, body: default, cancellationToken);
            }

            await timer.WaitForNextTickAsync(cancellationToken);
            _isLost &= !channel.IsOpen;
        }

        throw new AlreadyClosedException(channel.CloseReason!);
    }

    private Task Ended(object connection, ShutdownEventArgs end)
    {
        if (end.Initiator != ShutdownInitiator.Application)
        {
            Lost(end.ReplyText);
        }

        return Task.CompletedTask;
    }

    private void Lost(string reason)
    {
        if (!_isLost)
        {
            _isLost = true;
            breaker.Open($"out of reach: {reason}");
            Log.Lost(logger, reason);
        }
    }

    private Task Blocked(object connection, ConnectionBlockedEventArgs blocked)
    {
        breaker.Block(blocked.Reason);
        Log.Blocked(logger, blocked.Reason);
        return Task.CompletedTask;
    }

    private Task Unblocked(object connection, AsyncEventArgs unblocked)
    {
        Unblocked();
        return Task.CompletedTask;
    }

    private void Unblocked()
    {
        if (breaker.Unblock())
        {
            Log.Unblocked(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The broker takes no messages, {Alarm}: webhooks are spooled until it does. docs/runbooks/broker-alarm.md tells what to do")]
        internal static partial void Blocked(ILogger logger, string alarm);

        [LoggerMessage(2, LogLevel.Information, "The alarm of the broker has ended")]
        internal static partial void Unblocked(ILogger logger);

        [LoggerMessage(3, LogLevel.Error, "The broker is out of reach, {Reason}: webhooks are spooled until a message of the receiver's own comes through")]
        internal static partial void Lost(ILogger logger, string reason);
    }
}
