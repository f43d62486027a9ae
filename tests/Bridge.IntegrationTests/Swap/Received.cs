using System.Collections.Concurrent;
using Bridge.IntegrationTests.Servers;
using MassTransit;

namespace Bridge.IntegrationTests.Swap;

/// <summary>
/// Sees every message that a host has received and is done with, committed or moved to its error queue: the marker that tests wait for before they
/// look at what is not there.
/// </summary>
public sealed class Received : IReceiveObserver, IDisposable
{
    private readonly ConcurrentQueue<Exception> _faults = new();
    private readonly SemaphoreSlim _done = new(0);
    private int _begun;

    public IReadOnlyCollection<Exception> Faults => _faults;

    /// <summary>How many messages were handed out.</summary>
    public int Begun => _begun;

    /// <summary>Waits until so many more messages are done.</summary>
    public async Task Done(int count)
    {
        for (var i = 0; i < count; i++)
            Assert.True(await _done.WaitAsync(Patience.Limit), $"Only {i} of {count} messages were done. Faults: {string.Join("; ", _faults)}");
    }

    public void Dispose() => _done.Dispose();

    Task IReceiveObserver.PreReceive(ReceiveContext context)
    {
        Interlocked.Increment(ref _begun);
        return Task.CompletedTask;
    }

    Task IReceiveObserver.PostReceive(ReceiveContext context)
    {
        _done.Release();
        return Task.CompletedTask;
    }

    Task IReceiveObserver.PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType) => Task.CompletedTask;

    Task IReceiveObserver.ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
    {
        _faults.Enqueue(exception);
        return Task.CompletedTask;
    }

    Task IReceiveObserver.ReceiveFault(ReceiveContext context, Exception exception)
    {
        _faults.Enqueue(exception);
        return Task.CompletedTask;
    }
}
