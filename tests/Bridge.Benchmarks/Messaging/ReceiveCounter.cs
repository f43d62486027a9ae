using MassTransit;

namespace Bridge.Benchmarks.Messaging;

/// <summary>Takes the time from the first message that comes to the last that is done with: committed, and acknowledged.</summary>
internal sealed class ReceiveCounter(TimeProvider time) : IReceiveObserver
{
    private readonly TaskCompletionSource<TimeSpan> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _started;
    private int _left;
    private Action _begin = () => { };

    /// <summary>Waits for so many messages.</summary>
    /// <param name="messages">How many.</param>
    /// <param name="begin">Called at the first.</param>
    internal void Expect(int messages, Action begin) => (_left, _begin) = (messages, begin);

    /// <summary>Begins before the first message comes.</summary>
    internal void Begin() => _started = time.GetTimestamp();

    /// <summary>How long they took.</summary>
    /// <exception cref="InvalidOperationException">One failed.</exception>
    internal Task<TimeSpan> DoneAsync(CancellationToken cancellationToken) => _done.Task.WaitAsync(cancellationToken);

    Task IReceiveObserver.PreReceive(ReceiveContext context)
    {
        if (Interlocked.CompareExchange(ref _started, time.GetTimestamp(), 0) == 0)
        {
            _begin();
        }

        return Task.CompletedTask;
    }

    Task IReceiveObserver.PostReceive(ReceiveContext context)
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            _done.TrySetResult(time.GetElapsedTime(_started));
        }

        return Task.CompletedTask;
    }

    Task IReceiveObserver.PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType) => Task.CompletedTask;

    Task IReceiveObserver.ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception) => Fail(exception);

    Task IReceiveObserver.ReceiveFault(ReceiveContext context, Exception exception) => Fail(exception);

    private Task Fail(Exception exception)
    {
        _done.TrySetException(new InvalidOperationException("A message failed: what is measured must succeed.", exception));
        return Task.CompletedTask;
    }
}
