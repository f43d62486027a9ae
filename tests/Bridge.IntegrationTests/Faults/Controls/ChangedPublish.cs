using MassTransit;

namespace Bridge.IntegrationTests.Faults.Controls;

/// <summary>Changes what is published just before it goes.</summary>
internal sealed class ChangedPublish(Action<PublishContext> change) : IPublishObserver
{
    public Task PrePublish<T>(PublishContext<T> context)
        where T : class
    {
        change(context);
        return Task.CompletedTask;
    }

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;
}
