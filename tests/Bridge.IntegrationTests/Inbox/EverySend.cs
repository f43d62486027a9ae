using MassTransit;
using MassTransit.Serialization;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>Does something before each delivery out of an outbox.</summary>
internal sealed class EverySend(Func<Task> before) : ISendObserver
{
    public Task PreSend<T>(SendContext<T> context)
        where T : class =>
        typeof(T) == typeof(SerializedMessageBody) ? before() : Task.CompletedTask;

    public Task PostSend<T>(SendContext<T> context)
        where T : class => Task.CompletedTask;

    public Task SendFault<T>(SendContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;
}
