using MassTransit.Context;
using MassTransit.DependencyInjection;
using MassTransit.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace MassTransit.EntityFrameworkCoreIntegration.Inbox.Batches;

/// <inheritdoc />
internal sealed class BatchedMessage<TMessage>(
    Guid messageId,
    ConsumeContext<TMessage> context,
    OutboxConsumeOptions options,
    IConsumeScopeProvider scopes,
    IPipe<ConsumeContext<TMessage>> next,
    TimeProvider clock)
    : BatchedMessage(messageId, options.ConsumerId)
    where TMessage : class
{
    private BatchConsumeContext<TMessage>? _consumed;

    public override IReadOnlyList<OutboxMessage> Published => _consumed?.Published ?? [];

    public override CancellationToken CancellationToken => context.CancellationToken;

    public override async Task Consume(IServiceScope scope)
    {
        var scoped = Scoped(scope);
        _consumed = new BatchConsumeContext<TMessage>(scoped, options, scope.ServiceProvider, State!, clock);
        await using var entered = await scopes.GetScope<TMessage>(scoped);
        await new OutboxMessagePipe<TMessage>(options, entered, next).Send(_consumed);
    }

    public override async Task Finish(IServiceScope scope)
    {
        if (_consumed is not null)
            await _consumed.NotifyConsumed();
        if (IsNew && Published.Count == 0)
            return;

        var scoped = Scoped(scope);
        await using var entered = await scopes.GetScope<TMessage>(scoped);
        var pipe = new OutboxMessagePipe<TMessage>(options, entered, next);
        await OutboxDelivery.Send(scoped, options, scope.ServiceProvider, pipe, new Delivery(State!, Published), clock);
    }

    private ConsumeContextScope<TMessage> Scoped(IServiceScope scope) => new(context, scope, scope.ServiceProvider);
}
