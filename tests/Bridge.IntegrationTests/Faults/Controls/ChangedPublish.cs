using MassTransit;

namespace Bridge.IntegrationTests.Faults.Controls;

/// <summary>Changes what is published just before it goes.</summary>
internal abstract class ChangedPublish : IPublishObserver
{
    public Task PrePublish<T>(PublishContext<T> context)
        where T : class
    {
        Change(context);
        return Task.CompletedTask;
    }

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Task.CompletedTask;

    protected abstract void Change(PublishContext context);
}

/// <summary>The broker may drop what has no queue.</summary>
internal sealed class NotMandatoryPublish : ChangedPublish
{
    protected override void Change(PublishContext context) => context.Mandatory = false;
}

/// <summary>Each copy of a webhook is a message of its own.</summary>
internal sealed class RandomIdPublish : ChangedPublish
{
    protected override void Change(PublishContext context) => context.MessageId = NewId.NextGuid();
}
