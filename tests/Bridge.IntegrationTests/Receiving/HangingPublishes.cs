using MassTransit;

namespace Bridge.IntegrationTests.Receiving;

/// <summary>Lets every publish hang, whatever its token says, until the test lets all of them go on.</summary>
internal sealed class HangingPublishes : IPublishObserver
{
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _begun;

    /// <summary>How many were begun.</summary>
    internal int Begun => Volatile.Read(ref _begun);

    internal void Release() => _release.TrySetResult();

    public Task PrePublish<T>(PublishContext<T> context)
        where T : class
    {
        Interlocked.Increment(ref _begun);
        return _release.Task;
    }

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;
}
