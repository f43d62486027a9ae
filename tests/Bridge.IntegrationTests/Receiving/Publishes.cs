using System.Collections.Concurrent;
using MassTransit;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Sees what is published, and lets some of it fail or hang.</summary>
internal sealed class Publishes : IPublishObserver
{
    private readonly ConcurrentQueue<Guid> _ids = [];
    private readonly TaskCompletionSource _hung = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _fails;
    private int _hangs;

    /// <summary>How many of the next messages fail.</summary>
    internal int Fails
    {
        set => _fails = value;
    }

    /// <summary>How many of the next messages hang for ever.</summary>
    internal int Hangs
    {
        set => _hangs = value;
    }

    /// <summary>Ends once a message hangs.</summary>
    internal Task Hung => _hung.Task;

    public Task PrePublish<T>(PublishContext<T> context)
        where T : class
    {
        _ids.Enqueue(context.MessageId!.Value);
        if (Interlocked.Decrement(ref _fails) >= 0)
        {
            return Task.FromException(new InvalidOperationException("The broker is gone."));
        }

        return Interlocked.Decrement(ref _hangs) >= 0 && _hung.TrySetResult() ? new TaskCompletionSource().Task : Task.CompletedTask;
    }

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;

    /// <summary>The ids of what was published since the last time.</summary>
    internal List<Guid> Take()
    {
        List<Guid> ids = [];
        while (_ids.TryDequeue(out var id))
        {
            ids.Add(id);
        }

        return ids;
    }
}
