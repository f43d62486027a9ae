using Bridge.Benchmarks.Messaging;
using MassTransit;
using MassTransit.Context;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;

namespace Bridge.Benchmarks.Sagas;

/// <summary>One event; MassTransit's saga pipe calls it. Every save sets and releases a savepoint, as EF Core does in a transaction.</summary>
internal sealed class DefaultSagasContext<TMessage>(
    BenchmarkDbContext database, ConsumeContext<TMessage> context, ISagaConsumeContextFactory<DbContext, Chain> contexts)
    : ConsumeContextScope<TMessage>(context, database), SagaRepositoryContext<Chain, TMessage>
    where TMessage : class
{
    private readonly ConsumeContext<TMessage> _context = context;

    public Task<SagaConsumeContext<Chain, TMessage>> Add(Chain instance) => CreateSagaConsumeContext(_context, instance, SagaConsumeContextMode.Add);

    public async Task<SagaConsumeContext<Chain, TMessage>> Insert(Chain instance)
    {
        database.Add(instance);
        await database.SaveChangesAsync(CancellationToken);
        return await CreateSagaConsumeContext(_context, instance, SagaConsumeContextMode.Insert);
    }

    public async Task<SagaConsumeContext<Chain, TMessage>> Load(Guid correlationId)
    {
        var statement = new PostgresLockStatementProvider(enableSchemaCaching: false).GetRowLockStatement<Chain>(database);
        var chain = await database.Chains.FromSqlRaw(statement, correlationId).AsTracking().SingleOrDefaultAsync(CancellationToken);
        return chain is null ? null! : await CreateSagaConsumeContext(_context, chain, SagaConsumeContextMode.Load);
    }

    public Task Save(SagaConsumeContext<Chain> context)
    {
        database.Add(context.Saga);
        return database.SaveChangesAsync(CancellationToken);
    }

    public Task Update(SagaConsumeContext<Chain> context) => database.SaveChangesAsync(CancellationToken);

    public Task Delete(SagaConsumeContext<Chain> context)
    {
        database.Remove(context.Saga);
        return database.SaveChangesAsync(CancellationToken);
    }

    public Task Discard(SagaConsumeContext<Chain> context) => Task.CompletedTask;

    public Task Undo(SagaConsumeContext<Chain> context) => Task.CompletedTask;

    public Task<SagaConsumeContext<Chain, T>> CreateSagaConsumeContext<T>(ConsumeContext<T> consumeContext, Chain instance, SagaConsumeContextMode mode)
        where T : class =>
        contexts.CreateSagaConsumeContext(database, consumeContext, instance, mode);
}
