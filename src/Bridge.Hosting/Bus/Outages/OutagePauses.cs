using System.Diagnostics.Metrics;
using Bridge.Hosting.Telling;
using MassTransit;
using MassTransit.Middleware;
using Microsoft.Extensions.Logging;

namespace Bridge.Hosting.Bus.Outages;

/// <summary>Waits between two attempts of a message, ever longer, until the delivery is given up or the bus stops.</summary>
/// <remarks>
/// MassTransit's own pauses end with a bus only by way of a token that, cancelled during an attempt, makes a message count as skipped. What is
/// cancelled here goes back to its queue.
/// </remarks>
internal sealed partial class OutagePauses : IRetryObserver
{
    private const int Doublings = 7;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly Counter<long> _pauses;
    private readonly RetryBusObserver _bus;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Creates the counter <c>bridge.outage.pauses</c>.</summary>
    public OutagePauses(IMeterFactory meters, RetryBusObserver bus, TimeProvider time, ILogger<OutagePauses> logger)
    {
        _pauses = meters.Create(BridgeMeter.Name).CreateCounter<long>("bridge.outage.pauses", "{pause}", "Pauses of messages that wait for a server");
        (_bus, _time, _logger) = (bus, time, logger);
    }

    public Task PostCreate<T>(RetryPolicyContext<T> context)
        where T : class, PipeContext => Task.CompletedTask;

    public Task PostFault<T>(RetryContext<T> context)
        where T : class, PipeContext => Task.CompletedTask;

    public async Task PreRetry<T>(RetryContext<T> context)
        where T : class, PipeContext
    {
        Tell(context, (ConsumeContext)(object)context.Context);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, _bus.Stopping);
        await Task.Delay(After(context.RetryCount), _time, end.Token);
    }

    public Task RetryFault<T>(RetryContext<T> context)
        where T : class, PipeContext => Task.CompletedTask;

    public Task RetryComplete<T>(RetryContext<T> context)
        where T : class, PipeContext => Task.CompletedTask;

    private static TimeSpan After(int retries) => retries < Doublings ? First * (1 << retries) : Longest;

    private void Tell(RetryContext retry, ConsumeContext message)
    {
        var queue = message.ReceiveContext.InputAddress.Segments[^1];
        _pauses.Add(1, new KeyValuePair<string, object?>("queue", queue));
        if (retry.RetryCount == 0)
        {
            // The exception's text may quote the message: its type is enough here.
            Log.Waits(_logger, message.MessageId, queue, ToldException.Cause(retry.Exception).GetBaseException().GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Message {MessageId} of {Queue} waits for a server that is away, and is tried until it is back: {Reason}")]
        internal static partial void Waits(ILogger logger, Guid? messageId, string queue, string reason);
    }
}
