using MassTransit.Context;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration.Sagas;

/// <summary>What MassTransit's saga pipe calls around the state machine, inside the transaction that the factory began or joined.</summary>
internal sealed class DbSagaRepositoryContext<TSaga, TMessage>(
    DbContext dbContext,
    ConsumeContext<TMessage> context,
    ISagaConsumeContextFactory<DbContext, TSaga> contexts,
    SagaLoader<TSaga> sagas,
    SagaSaves saves)
    : ConsumeContextScope<TMessage>(context, dbContext), SagaRepositoryContext<TSaga, TMessage>
    where TSaga : class, ISaga
    where TMessage : class
{
    private readonly ConsumeContext<TMessage> _context = context;

    public Task<SagaConsumeContext<TSaga, TMessage>> Add(TSaga instance) =>
        CreateSagaConsumeContext(_context, instance, SagaConsumeContextMode.Add);

    public async Task<SagaConsumeContext<TSaga, TMessage>> Insert(TSaga instance)
    {
        // Null makes the pipe load the saga that is there.
        if (await sagas.Load(instance.CorrelationId, CancellationToken) is not null)
            return null!;

        dbContext.Add(instance);
        await saves.Save(CancellationToken);
        return await CreateSagaConsumeContext(_context, instance, SagaConsumeContextMode.Insert);
    }

    public async Task<SagaConsumeContext<TSaga, TMessage>> Load(Guid correlationId) =>
        await sagas.Load(correlationId, CancellationToken) is { } instance
            ? await CreateSagaConsumeContext(_context, instance, SagaConsumeContextMode.Load)
            : null!;

    public Task Save(SagaConsumeContext<TSaga> context)
    {
        dbContext.Add(context.Saga);
        return saves.Finish(context.Saga, CancellationToken);
    }

    public Task Update(SagaConsumeContext<TSaga> context) => saves.Finish(context.Saga, CancellationToken);

    public Task Delete(SagaConsumeContext<TSaga> context)
    {
        dbContext.Remove(context.Saga);
        return saves.Finish(context.Saga, CancellationToken);
    }

    public Task Discard(SagaConsumeContext<TSaga> context) => Task.CompletedTask;

    public Task Undo(SagaConsumeContext<TSaga> context)
    {
        dbContext.Entry(context.Saga).State = EntityState.Unchanged;
        return Task.CompletedTask;
    }

    public Task<SagaConsumeContext<TSaga, T>> CreateSagaConsumeContext<T>(
        ConsumeContext<T> consumeContext, TSaga instance, SagaConsumeContextMode mode)
        where T : class =>
        contexts.CreateSagaConsumeContext(dbContext, consumeContext, instance, mode);
}
