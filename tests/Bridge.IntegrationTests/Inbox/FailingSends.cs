using MassTransit;
using MassTransit.Serialization;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>Fails the first deliveries out of an outbox, as a process does that dies after its commit.</summary>
internal sealed class FailingSends(int count) : ISendObserver
{
    private int _left = count;

    public Task PreSend<T>(SendContext<T> context)
        where T : class =>
        typeof(T) == typeof(SerializedMessageBody) && Interlocked.Decrement(ref _left) >= 0
            ? throw new InvalidOperationException("The process is gone.")
            : Task.CompletedTask;

    public Task PostSend<T>(SendContext<T> context)
        where T : class => Task.CompletedTask;

    public Task SendFault<T>(SendContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;
}
