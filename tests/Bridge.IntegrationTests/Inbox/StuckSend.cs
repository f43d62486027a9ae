using MassTransit;
using MassTransit.Serialization;

namespace Bridge.IntegrationTests.Inbox;

/// <summary>Holds the first delivery out of an outbox for ever, whatever is cancelled.</summary>
internal sealed class StuckSend : ISendObserver
{
    private readonly TaskCompletionSource _begun = new();

    /// <summary>Ends once a delivery is stuck.</summary>
    public Task Begun => _begun.Task;

    public Task PreSend<T>(SendContext<T> context)
        where T : class =>
        typeof(T) == typeof(SerializedMessageBody) && _begun.TrySetResult() ? new TaskCompletionSource().Task : Task.CompletedTask;

    public Task PostSend<T>(SendContext<T> context)
        where T : class => Task.CompletedTask;

    public Task SendFault<T>(SendContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;
}
