using System.Collections.Concurrent;
using Bridge.Contracts;
using MassTransit;

namespace Bridge.IntegrationTests.Payloads;

/// <summary>What the receiver published since it was last asked.</summary>
internal sealed class PublishedWebhooks : IPublishObserver
{
    private readonly ConcurrentQueue<IWebhookMessage> _messages = [];

    public Task PrePublish<T>(PublishContext<T> context)
        where T : class
    {
        // A message that nobody consumes is published a second time, as WebhookReceived: the first says what was told.
        if (context.Message is IWebhookMessage message and not WebhookReceived { Reason: WebhookReceivedReason.NoConsumer })
        {
            _messages.Enqueue(message);
        }

        return Task.CompletedTask;
    }

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;

    internal List<IWebhookMessage> Take()
    {
        List<IWebhookMessage> taken = [];
        while (_messages.TryDequeue(out var message))
        {
            taken.Add(message);
        }

        return taken;
    }
}
