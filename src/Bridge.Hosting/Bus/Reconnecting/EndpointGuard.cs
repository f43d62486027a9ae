using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bridge.Hosting.Bus.Reconnecting;

/// <summary>Stops and starts an endpoint that consumes nothing though the broker answers.</summary>
/// <remarks>
/// MassTransit 8.4 gives an endpoint up for good when the broker leaves the opening of its channel unanswered, which is a cancellation
/// (https://github.com/MassTransit/MassTransit/commit/62fa805d7d115bbb9acbd99f69e9663908fefa02 mends it in a later version). And the client tells
/// the channels of a lost connection of it one after the other, so that one of them which hangs leaves the others waiting. Whatever the cause, its queue
/// would have no consumer until the process ends.
/// </remarks>
internal sealed partial class EndpointGuard(
    EndpointWatch endpoints, BrokerConnector broker, BrokerConnection connection, TimeProvider time, ILogger<EndpointGuard> logger) : BackgroundService
{
    /// <summary>Longer than MassTransit waits between two attempts, 30 s, and the client for one answer of the broker, 20 s.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(10);

    private Task _probe = Task.CompletedTask;
    private long _probedAt;

    /// <summary>Looks once at each endpoint, and restarts those that have been idle for too long.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var idle = endpoints.All.Where(endpoint => endpoint.IdleTime(time) > TimeSpan.Zero).ToArray();
        if (idle.Length == 0)
        {
            return;
        }

        if (!await AnswersAsync(cancellationToken))
        {
            Array.ForEach(idle, endpoint => endpoint.Excuse());
            return;
        }

        foreach (var endpoint in idle.Where(endpoint => endpoint.IdleTime(time) >= Patience))
        {
            await RestartAsync(endpoint, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    /// <summary>Whether the broker opens a channel on another connection. An attempt that hangs is left behind, and none is made beside it for a while.</summary>
    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        if (!_probe.IsCompleted && time.GetElapsedTime(_probedAt) < Patience)
        {
            return false;
        }

        try
        {
            _probedAt = time.GetTimestamp();
            _probe = ProbeAsync(cancellationToken);
            await _probe.WaitAsync(Answer, time, cancellationToken);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever the client throws, the broker does not answer.
            return false;
        }
    }

    private async Task ProbeAsync(CancellationToken cancellationToken)
    {
        await using var probe = await broker.ConnectAsync("guard", cancellationToken);
        await using var channel = await probe.CreateChannelAsync(cancellationToken: cancellationToken);
    }

    private async Task RestartAsync(WatchedEndpoint watched, CancellationToken cancellationToken)
    {
        if (watched.Endpoint is not { } endpoint)
        {
            return;
        }

        Log.Restarts(logger, watched.Queue, Patience.TotalSeconds);
        try
        {
            using var limit = new CancellationTokenSource(Patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            await endpoint.Stop(either.Token).WaitAsync(either.Token);
            endpoint.Start(CancellationToken.None);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The connection may be what hangs, for instance half made. The next attempt does not wait for the endpoint to stop any more.
            Log.Failed(logger, watched.Queue, exception.GetBaseException().GetType().Name);
            connection.Cut();
        }

        watched.Runs(endpoint);
        watched.Excuse();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "This process has not consumed {Queue} for {Seconds} s though the broker answers: the endpoint is stopped and started")]
        internal static partial void Restarts(ILogger logger, string queue, double seconds);

        [LoggerMessage(2, LogLevel.Error, "The endpoint of {Queue} could not be stopped and started: {Reason}")]
        internal static partial void Failed(ILogger logger, string queue, string reason);
    }
}
