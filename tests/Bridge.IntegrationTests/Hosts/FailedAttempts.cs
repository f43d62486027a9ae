using System.Collections.Concurrent;
using MassTransit;

namespace Bridge.IntegrationTests.Hosts;

/// <summary>Keeps the reason of every attempt that failed, those included that a retry made up for.</summary>
internal sealed class FailedAttempts : IConsumeObserver
{
    public ConcurrentQueue<string> Reasons { get; } = [];

    public Task PreConsume<T>(ConsumeContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
        where T : class
    {
        Reasons.Enqueue(exception.GetBaseException().Message);
        return Task.CompletedTask;
    }
}
