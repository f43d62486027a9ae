using MassTransit;
using RabbitMQ.Client.Exceptions;

namespace Bridge.Hosting.Bus.Reconnecting;

/// <summary>Knows since when nothing that was given to the broker was answered.</summary>
internal sealed class SendWatch(TimeProvider time) : ISendObserver, IPublishObserver
{
    private const long Nothing = 0;

    private long _since;

    /// <summary>For how long messages have waited without any answer; zero while the broker answers or nothing is sent.</summary>
    internal TimeSpan Silence => Volatile.Read(ref _since) is var since && since == Nothing ? TimeSpan.Zero : time.GetElapsedTime(since);

    /// <summary>Begins anew.</summary>
    internal void Reset() => Volatile.Write(ref _since, Nothing);

    public Task PreSend<T>(SendContext<T> context)
        where T : class => Begun();

    public Task PostSend<T>(SendContext<T> context)
        where T : class => Ended();

    public Task SendFault<T>(SendContext<T> context, Exception exception)
        where T : class => Failed(exception);

    public Task PrePublish<T>(PublishContext<T> context)
        where T : class => Begun();

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Ended();

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Failed(exception);

    private Task Begun()
    {
        Interlocked.CompareExchange(ref _since, time.GetTimestamp(), Nothing);
        return Task.CompletedTask;
    }

    private Task Ended()
    {
        Reset();
        return Task.CompletedTask;
    }

    /// <summary>A message that came back, or a connection that is known to be lost, is an answer; that somebody stopped waiting is none.</summary>
    private Task Failed(Exception exception)
    {
        if (exception is MessageReturnedException or OperationInterruptedException)
        {
            Reset();
        }

        return Task.CompletedTask;
    }
}
