using MassTransit.Context;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox;

/// <summary>
/// Sends what is delivered out of an outbox. Whoever delivers waits for each send; the message itself must not wait for it as well: a send that
/// failed would fail every retry of the message, which delivers it by another.
/// </summary>
internal sealed class UntrackedConsumeContext<TMessage>(ConsumeContext<TMessage> context) : ConsumeContextProxy<TMessage>(context)
    where TMessage : class
{
    public override void AddConsumeTask(Task task)
    {
    }
}
