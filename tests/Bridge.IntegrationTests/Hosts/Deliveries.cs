using System.Collections.Concurrent;
using MassTransit;

namespace Bridge.IntegrationTests.Hosts;

/// <summary>Tells when messages were dealt with, retries included: consumed, or moved to the dead letters.</summary>
internal sealed class Deliveries : IReceiveObserver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<string, SemaphoreSlim> _queues = new();

    /// <summary>Waits until so many more messages of a queue were dealt with, copies included.</summary>
    public async Task WaitAsync(string queue, int count)
    {
        for (var dealtWith = 0; dealtWith < count; dealtWith++)
        {
            Assert.True(await Of(queue).WaitAsync(Patience), $"{queue} dealt with {dealtWith} messages, not {count}");
        }
    }

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => DealtWith(context);

    public Task ReceiveFault(ReceiveContext context, Exception exception) => DealtWith(context);

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    private SemaphoreSlim Of(string queue) => _queues.GetOrAdd(queue, _ => new SemaphoreSlim(0));

    private Task DealtWith(ReceiveContext context)
    {
        Of(context.InputAddress.Segments[^1]).Release();
        return Task.CompletedTask;
    }
}
